/** A drawing of a built page without its styles: lengths become numbers, classes colours of paper, words that a browser would break lines. */
import { CENTRE, COMPANY, COURT, INK, LINE, SURFACE, LOCAL, MUTED, RULE, SEAL } from '../../core/colours';
import { breakLines } from '../../core/i18n';
import { toHundredths } from '../../core/round';
import { escapeHtml } from '../../core/text';
import { classesOf, find, isElement, named, textIn, type Element } from '../../html/tree';

export interface Pen {
  readonly language: string;
  /** Width of a text at 1 px in the face with which it is drawn. */
  readonly width: (text: string) => number;
}

/** Lines of a map of bodies, by what they say. */
const TIES: Readonly<Record<string, string>> = {
  power: `stroke="${RULE.light}"`,
  data: `stroke="${RULE.light}" stroke-dasharray="6 3"`,
  money: `stroke="${COMPANY.light}"`,
  against: `stroke="${SEAL.light}" stroke-dasharray="1.5 3"`,
  place: `stroke="${LINE.light}"`,
  wall: `stroke="${SEAL.light}"`,
};
/** Pixels across the mark of a body, and the size of the letters beside it. */
const BODY = { mark: 10, letters: 12 };

/** Colours of those who keep a score. */
const KEEPERS: Readonly<Record<string, string>> = {
  centre: CENTRE.light,
  local: LOCAL.light,
  court: COURT.light,
  company: COMPANY.light,
};

/** Where a drawing stands, how large it is, and how its own units become pixels. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly down: number;
}
export const frame = (width: number, height: number): Frame => ({ x: 0, y: 0, width, height, across: 1, down: 1 });

/** What classes mean on paper, by the nearest element that has one of them. */
export interface Look {
  readonly fill: string;
  readonly stroke: string;
  readonly classes: readonly string[];
}

export const inside = (
  element: Element,
  within: Frame,
  pen: Pen,
  look: Look = { fill: INK.light, stroke: RULE.light, classes: [] },
): string => element.children.map((child) => (isElement(child) ? shape(child, within, pen, look) : '')).join('');

function shape(element: Element, within: Frame, pen: Pen, around: Look): string {
  const { name, attributes: given } = element;
  const classes = [...around.classes, ...classesOf(element)];
  const keeper = classesOf(element).flatMap((one) => KEEPERS[one] ?? [])[0];
  const look: Look = { fill: keeper ?? around.fill, stroke: keeper ?? around.stroke, classes };
  const is = (one: string): boolean => classes.includes(one);
  const x = (key: string): number => toHundredths(within.x + length(given[key] ?? '0', within.width) * within.across);
  const y = (key: string): number => toHundredths(within.y + length(given[key] ?? '0', within.height) * within.down);
  switch (name) {
    case 'svg':
      return inside(element, nested(given, within), pen, look);
    case 'g':
      return inside(element, within, pen, look);
    case 'line': {
      const [colour, width] = is('wall')
        ? [SEAL.light, 1.5]
        : is('guess')
          ? [SEAL.light, 3]
          : is('middle') || is('zero')
            ? [INK.light, 1.2]
            : [RULE.light, 0.75];
      const dashes = is('middle') ? ' stroke-dasharray="4 3"' : is('stem') ? ' stroke-dasharray="2 3"' : '';
      return `<path d="M${x('x1')} ${y('y1')}L${x('x2')} ${y('y2')}" fill="none" stroke="${colour}" stroke-width="${width}"${dashes}/>`;
    }
    case 'rect': {
      if (is('bodies')) {
        const [across, down] = [length(given['width'] ?? '0', within.width), length(given['height'] ?? '0', within.height)];
        const stroke = is('seat')
          ? `stroke="${RULE.light}" stroke-width="2" stroke-dasharray="5 4"`
          : `stroke="${is('head') ? INK.light : RULE.light}" stroke-width="${is('head') ? 2 : 1}"`;
        return `<rect x="${x('x')}" y="${y('y')}" width="${toHundredths(across)}" height="${toHundredths(down)}" fill="${SURFACE.light}" ${stroke}/>`;
      }
      const part = classes.map((one) => /^part-([1-4])$/.exec(one)?.[1]).find(Boolean);
      const opacity = part ? ` fill-opacity="${[0.72, 0.5, 0.34, 0.22][Number(part) - 1]}"` : '';
      const hollow = is('series-1');
      const fill = is('marked') ? SEAL.light : hollow ? SURFACE.light : look.fill;
      const width = length(given['width'] ?? '0', within.width) * within.across;
      const height = length(given['height'] ?? '0', within.height) * within.down;
      return `<rect x="${x('x')}" y="${y('y')}" width="${toHundredths(width)}" height="${toHundredths(height)}" fill="${fill}"${opacity} stroke="${hollow ? RULE.light : SURFACE.light}" stroke-width="1"/>`;
    }
    case 'circle':
      return `<circle cx="${x('cx')}" cy="${y('cy')}" r="${given['r'] ?? 4}" fill="${look.fill}"/>`;
    case 'path':
      if (is('body'))
        return `<path d="${given['d'] ?? ''}" transform="translate(${x('x')} ${y('y')})scale(${BODY.mark / 16})translate(-8 -8)" fill="${look.fill}"/>`;
      return path(given, classes, within, look);
    case 'text':
      return textsOf(element, within, look);
    case 'foreignObject':
    case 'foreignobject':
      return boxed(element, { x: x('x'), y: y('y'), width: length(given['width'] ?? '100%', within.width) }, pen, !is('half'));
    default:
      return '';
  }
}

/** A drawing within a drawing: stretched over its place, or in units of its own. */
function nested(given: Readonly<Record<string, string>>, within: Frame): Frame {
  const x = within.x + length(given['x'] ?? '0', within.width) * within.across;
  const y = within.y + length(given['y'] ?? '0', within.height) * within.down;
  const width = length(given['width'] ?? '100%', within.width);
  const height = length(given['height'] ?? '100%', within.height);
  const [, , across, down] = (given['viewBox'] ?? given['viewbox'] ?? '').split(/[\s,]+/).map(Number);
  if (!across || !down) return { x, y, width, height, across: 1, down: 1 };
  return { x, y, width: across, height: down, across: width / across, down: height / down };
}

function path(given: Readonly<Record<string, string>>, classes: readonly string[], within: Frame, look: Look): string {
  const is = (one: string): boolean => classes.includes(one);
  const d = given['d'] ?? '';
  const at = (x: string, y: string): string =>
    `${toHundredths(within.x + Number(x) * within.across)} ${toHundredths(within.y + Number(y) * within.down)}`;
  if (is('dots') || is('hole')) {
    const [r, fill] = is('hole') ? [2.5, SURFACE.light] : [4.5, is('series-1') ? RULE.light : INK.light];
    return [...d.matchAll(/M\s*(-?[\d.]+)[\s,]+(-?[\d.]+)h/g)]
      .map(([, px = '0', py = '0']) => {
        const [cx, cy] = at(px, py).split(' ');
        return `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill}"/>`;
      })
      .join('');
  }
  if (is('mark')) {
    const [, mx = '0', my = '0', scale = '1'] =
      /translate\((-?[\d.]+)[\s,]+(-?[\d.]+)\)\s*scale\((-?[\d.]+)\)/.exec(given['transform'] ?? '') ?? [];
    return `<path d="${d}" transform="translate(${at(mx, my)})scale(${toHundredths(Number(scale) * within.across)})" fill="${look.fill}" stroke="${SURFACE.light}"/>`;
  }
  // All other paths go along straight lines.
  const drawn = d.replace(/([ML])\s*(-?[\d.]+)[\s,]+(-?[\d.]+)|V\s*(-?[\d.]+)|H\s*(-?[\d.]+)/g, (_whole, letter, px, py, down, across) => {
    if (down !== undefined) return `V${toHundredths(within.y + Number(down) * within.down)}`;
    return across !== undefined ? `H${toHundredths(within.x + Number(across) * within.across)}` : `${letter}${at(px, py)}`;
  });
  const tie = classes.flatMap((one) => TIES[one] ?? [])[0];
  if (tie) return drawn === '' ? '' : `<path d="${drawn}" fill="none" stroke-width="1.25" ${tie}/>`;
  const [stroke, width] =
    is('lead') || is('lane')
      ? [RULE.light, 0.75]
      : is('bar') || is('span')
        ? [look.classes.includes('bar') ? RULE.light : look.stroke, 4]
        : [is('series-1') ? RULE.light : INK.light, 2.5];
  const dashes = is('series-1') ? ' stroke-dasharray="6 3"' : '';
  return `<path d="${drawn}" fill="none" stroke="${stroke}" stroke-width="${width}"${dashes}/>`;
}

/** A text with its own place, or lines that each have one. */
function textsOf(element: Element, within: Frame, look: Look): string {
  const spans = element.children.filter((child): child is Element => isElement(child) && child.name === 'tspan');
  const is = (one: string): boolean => look.classes.includes(one);
  const style = {
    anchor: element.attributes['text-anchor'] ?? (is('between') || (is('bodies') && !is('of') && !is('row')) ? 'middle' : 'start'),
    ...(is('bodies') ? { size: BODY.letters } : {}),
    weight: is('amount') || is('end') || is('value') ? 600 : 400,
    fill: (is('bodies') ? !is('of') && !is('side') : ['amount', 'remark', 'name-0', 'value'].some(is)) ? INK.light : MUTED.light,
    halo: is('end') || is('between') || is('value'),
  };
  return (spans.length > 0 ? spans : [element])
    .map((one) => {
      const { x = '0', y = '0', dx = '0', dy = '0' } = one.attributes;
      const left = within.x + (length(x, within.width) + length(dx, 0)) * within.across;
      // The years of a timeline stand upon their place, not over it.
      const top = within.y + (length(y, within.height) + length(dy, 0)) * within.down + (is('between') ? 4.5 : 0);
      return text(words(one), left, top, style);
    })
    .join('');
}

/** Words in a box of a drawing, broken as a browser would break them: what is bold or small in lines of its own. */
function boxed(element: Element, { x, y, width }: { x: number; y: number; width: number }, pen: Pen, splits: boolean): string {
  const holder = find(element, named('p'));
  if (!holder) return '';
  const classes = classesOf(holder);
  // On a timeline the years and the lanes stand between the words: see the styles of the chronicle.
  const lanes = classes.flatMap((one) => /^lanes-(\d)$/.exec(one)?.[1] ?? [])[0];
  const [before, after] = classes.includes('left') ? [0, 53] : [lanes === undefined ? 0 : 53 + 15.2 * Math.max(0, Number(lanes) - 1), 0];
  const room = width - before - after;
  let top = y;
  let drawn = '';
  const set = (content: string, style: Style): void => {
    for (const line of wrapped(content, room, style.size ?? 13, pen)) {
      top += 17;
      drawn += text(line, classes.includes('left') ? x + room : x + before, top - 3, {
        ...style,
        anchor: classes.includes('left') ? 'end' : 'start',
      });
    }
  };
  let run = '';
  const flush = (): void => {
    if (run.trim() !== '') set(run.trim().replace(/\s+/g, ' '), {});
    run = '';
  };
  for (const child of holder.children) {
    if (!isElement(child)) run += 'value' in child ? child.value : '';
    else if (child.name === 'small' || (child.name === 'b' && splits)) {
      flush();
      set(words(child), child.name === 'small' ? { size: 11.5, fill: MUTED.light } : { weight: 600 });
    } else run += ` ${words(child)} `;
  }
  flush();
  return drawn;
}

export interface Style {
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: string;
  readonly halo?: boolean;
  readonly italic?: boolean;
}

export function text(
  content: string,
  x: number,
  y: number,
  { size = 13, weight = 400, fill = INK.light, anchor = 'start', halo = false, italic = false }: Style,
): string {
  const place = `x="${toHundredths(x)}" y="${toHundredths(y)}" font-size="${size}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`;
  const glyphs = `${place}${weight === 400 ? '' : ` font-weight="${weight}"`}${italic ? ' font-style="italic"' : ''}`;
  const words = escapeHtml(content);
  return `${halo ? `<text ${glyphs} fill="${SURFACE.light}" stroke="${SURFACE.light}" stroke-width="4">${words}</text>` : ''}<text ${glyphs} fill="${fill}">${words}</text>`;
}

export const keeperOf = (element: Element): string => classesOf(element).flatMap((one) => KEEPERS[one] ?? [])[0] ?? INK.light;
export const words = (element: Element): string => textIn(element).replace(/\s+/g, ' ').trim();
export const wrapped = (content: string, room: number, size: number, { language, width }: Pen): string[] =>
  breakLines(content, room, (part) => size * width(part), language);

/** Pixels of a length: per cent of a whole, rem and em of letters of 16 and 13. */
export function length(written: string, whole: number): number {
  const [, number = '0', unit = ''] = /^(-?[\d.]+)(%|rem|em|px)?$/.exec(written.trim()) ?? [];
  const by = { '%': whole / 100, rem: 16, em: 13, px: 1, '': 1 }[unit] ?? 1;
  return Number(number) * by;
}
