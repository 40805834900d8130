/** A drawing of a built page as it stands in a file of its own: what the page's styles say of it becomes attributes, lengths become numbers. */
import { toHundredths } from '../../core/round';
import type { Computed } from '../../html/computed';
import { elementsIn, isElement, textIn, type Element, type Tree } from '../../html/tree';
import { frame, length, text, words, wrapped, type Frame, type Pen, type Style } from './pen';
import { looksIn, PAINTED, type Look } from './look';
import { nestedFrame, placed } from './placing';

export interface Painter {
  /** A drawing, in pixels from the corner of its frame. */
  readonly draw: (svg: Element, within: Frame) => string;
  /** What a fill or a stroke points to, by its id: a pattern, a run of colours. */
  readonly definition: (id: string) => string;
}

/** Draws what stands on the page; words that a browser breaks are broken with the pen's widths. */
export function painterOf(page: Tree, styles: Computed, pen: Pen): Painter {
  const { lookOf, lookIn } = looksIn(styles);
  const byId = new Map<string, Element>();
  for (const one of elementsIn(page)) {
    const { id } = one.attributes;
    if (id !== undefined && !byId.has(id)) byId.set(id, one);
  }

  const colour = (value: string, look: Look): string => (/^currentcolor$/i.test(value) ? look['color']! : value);

  /** Attributes of what is painted; `by` is how many pixels a unit of its lines has. */
  const paint = (look: Look, by = 1): string => {
    const written = PAINTED.flatMap((name) => {
      const value = look[name]!;
      if (value === '') return [];
      if (look['stroke'] === 'none' && name.startsWith('stroke')) return [];
      if (name === 'fill' || name === 'stroke') return [`${name}="${colour(value, look)}"`];
      if (name === 'stroke-dasharray' && value !== 'none')
        return [
          `${name}="${value
            .split(/[\s,]+/)
            .map((one) => toHundredths(length(one, 0) * by))
            .join(' ')}"`,
        ];
      if (name === 'stroke-width' || name === 'stroke-dashoffset') return [`${name}="${toHundredths(length(value, 0) * by)}"`];
      return [`${name}="${value}"`];
    });
    const opacity = look['opacity'] === '' || look['opacity'] === '1' ? [] : [`opacity="${look['opacity']}"`];
    return [...written, ...opacity].join(' ');
  };

  const children = (element: Element, within: Frame, look: Look): string =>
    element.children.map((child) => (isElement(child) ? shape(child, within, lookIn(child, look)) : '')).join('');

  const shape = (element: Element, within: Frame, look: Look): string => {
    const { name, attributes: given } = element;
    if (look['display'] === 'none' || look['visibility'] === 'hidden') return '';
    const at = (key: string): readonly [number, number] => {
      const across = within.x + length(given[`${key}x`] ?? given['x'] ?? '0', within.width) * within.across;
      return [toHundredths(across), toHundredths(within.y + length(given[`${key}y`] ?? given['y'] ?? '0', within.height) * within.down)];
    };
    const size = (key: string, whole: number, by: number): number => toHundredths(length(given[key] ?? '0', whole) * by);
    const even = within.across === within.down ? within.across : 1;
    const by = look['vector-effect'] === 'non-scaling-stroke' ? 1 : even;
    switch (name) {
      case 'svg': {
        const inner = nestedFrame(given, within);
        return children(element, inner, look);
      }
      case 'g': {
        const moved = transformOf(look, within);
        const inside = children(element, within, look);
        return inside === ''
          ? ''
          : moved || look['opacity']
            ? `<g${moved}${look['opacity'] ? ` opacity="${look['opacity']}"` : ''}>${inside}</g>`
            : inside;
      }
      case 'use': {
        const target = byId.get((given['href'] ?? given['xlink:href'] ?? '').replace(/^#/, ''));
        if (!target) return '';
        const [x, y] = at('');
        const scale = Number(look['scale'] || 1);
        const drawn = shape(target, { ...within, x: 0, y: 0 }, lookIn(target, { ...look, opacity: '' }));
        return `<g transform="translate(${x} ${y})${scale === 1 ? '' : `scale(${scale})`}${given['transform'] ?? ''}">${drawn}</g>`;
      }
      case 'line': {
        const [x1, x2] = ['x1', 'x2'].map((key) => toHundredths(within.x + length(given[key] ?? '0', within.width) * within.across));
        const [y1, y2] = ['y1', 'y2'].map((key) => toHundredths(within.y + length(given[key] ?? '0', within.height) * within.down));
        return `<path d="M${x1} ${y1}L${x2} ${y2}" ${paint(look, by)}/>`;
      }
      case 'rect': {
        const [x, y] = at('');
        const rounded = given['rx'] ? ` rx="${size('rx', within.width, within.across)}"` : '';
        return `<rect x="${x}" y="${y}" width="${size('width', within.width, within.across)}" height="${size('height', within.height, within.down)}"${rounded} ${paint(look, by)}/>`;
      }
      case 'circle':
      case 'ellipse': {
        const [x, y] = at('c');
        const [rx, ry] = name === 'circle' ? [given['r'] ?? '0', given['r'] ?? '0'] : [given['rx'] ?? '0', given['ry'] ?? '0'];
        return `<ellipse cx="${x}" cy="${y}" rx="${toHundredths(length(rx, 0) * even)}" ry="${toHundredths(length(ry, 0) * even)}" ${paint(look, by)}/>`;
      }
      case 'path': {
        const d = given['d'] ?? '';
        if (d === '') return '';
        if (/^(?:M-?[\d.]+[ ,]-?[\d.]+h(?:0|\.01))+$/.test(d) && look['stroke'] !== 'none') return dots(d, within, look, by);
        if (look['transform'])
          return `<g transform="translate(${toHundredths(within.x)} ${toHundredths(within.y)})scale(${toHundredths(within.across)} ${toHundredths(within.down)})"><path d="${d}" transform="${look['transform']}" ${paint(look)}/></g>`;
        const isStretched =
          within.across !== within.down && by === 1 && look['vector-effect'] !== 'non-scaling-stroke' && look['stroke'] !== 'none';
        if (isStretched)
          return `<path d="${d}" transform="translate(${toHundredths(within.x)} ${toHundredths(within.y)})scale(${within.across.toFixed(4)} ${within.down.toFixed(4)})" ${paint(look)}/>`;
        return `<path d="${placed(d, within)}" ${paint(look, by)}/>`;
      }
      case 'text':
        return texts(element, within, look);
      case 'foreignObject': {
        const [x, y] = at('');
        const box = element.children.find(isElement);
        return box ? boxed(box, { x, y, width: size('width', within.width, within.across) }, lookIn(box, look)) : '';
      }
      default:
        return '';
    }
  };

  /** Lines without a length are dots, round or square; as such they are drawn, since not every reader of PDF does it. */
  const dots = (d: string, within: Frame, look: Look, by: number): string => {
    const r = toHundredths((length(look['stroke-width']!, 0) * by) / 2);
    if (look['stroke-linecap'] !== 'round' && look['stroke-linecap'] !== 'square') return '';
    const shapes = [...d.matchAll(/M(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, px, py]) => {
      const [x, y] = [within.x + Number(px) * within.across, within.y + Number(py) * within.down].map(toHundredths) as [number, number];
      if (look['stroke-linecap'] === 'round') return `M${toHundredths(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
      return `M${toHundredths(x - r)} ${toHundredths(y - r)}h${2 * r}v${2 * r}h${-2 * r}z`;
    });
    const opacity = look['opacity'] ? ` opacity="${look['opacity']}"` : '';
    return `<path d="${shapes.join('')}" fill="${colour(look['stroke']!, look)}"${opacity}/>`;
  };

  /** How the letters of a text are set. */
  const lettering = (look: Look): Style => ({
    size: length(look['font-size']!, 0),
    weight: Number(look['font-weight']?.replace('bold', '700') || 400),
    fill: colour(look['fill']!, look),
    anchor: look['text-anchor']!,
    halo: look['paint-order']?.startsWith('stroke') ?? false,
    italic: look['font-style'] === 'italic',
  });

  /** Words in a box of a drawing, broken as a browser would break them: what is a block, or too small to share a line, stands in lines of its own. */
  const boxed = (box: Element, { x, y, width }: { x: number; y: number; width: number }, look: Look): string => {
    const [before, after] = ['margin-inline-start', 'margin-inline-end'].map((side) => length(look[side]!, 0)) as [number, number];
    const atEnd = look['text-align'] === 'end';
    const room = width - before - after;
    const lead = length(look['line-height']!, 0);
    let top = y;
    const line = (content: string, own: Look): string => {
      const style = { ...lettering(own), fill: own['color']!, anchor: atEnd ? 'end' : 'start' };
      // Bold letters are a little wider than those by which lines are broken.
      const lines = wrapped(content, style.weight! > 400 ? room / 1.06 : room, style.size!, pen);
      return lines.map((one) => text(one, x + before + (atEnd ? room : 0), (top += lead) - 0.28 * lead, style)).join('');
    };
    const runs: { content: string; look: Look }[] = [];
    for (const child of box.children) {
      const own = isElement(child) ? lookIn(child, look) : look;
      const isAlone = isElement(child) && (own['display'] === 'block' || own['font-size'] !== look['font-size']);
      const last = runs.at(-1);
      if (isAlone || !last || last.look !== look) runs.push({ content: textIn(child), look: isAlone ? own : look });
      else last.content += ` ${textIn(child)}`;
    }
    return runs.map(({ content, look: own }) => (content.trim() === '' ? '' : line(content.trim(), own))).join('');
  };

  const texts = (element: Element, within: Frame, look: Look): string => {
    const spans = element.children.filter(
      (child): child is Element => isElement(child) && child.name === 'tspan' && 'x' in child.attributes,
    );
    return (spans.length > 0 ? spans : [element])
      .map((one) => {
        const own = one === element ? look : lookIn(one, look);
        const letter = length(own['font-size']!, 0);
        const em = (value = '0', whole = 0): number =>
          value.endsWith('em') && !value.endsWith('rem') ? Number.parseFloat(value) * letter : length(value, whole);
        const [moved = '0', lowered = '0'] = (look['translate'] ?? '').split(' ');
        const {
          x = element.attributes['x'],
          y = element.attributes['y'],
          dx = element.attributes['dx'],
          dy = element.attributes['dy'],
        } = one.attributes;
        const left = within.x + em(x, within.width) * within.across + em(dx) + em(moved);
        const central = own['dominant-baseline'] === 'central' ? 0.35 * letter : 0;
        const top = within.y + em(y, within.height) * within.down + em(dy) + em(lowered) + central;
        return text(words(one), left, top, lettering(own));
      })
      .join('');
  };

  /** A pattern or a run of colours as it stands on the page, with what its parts look like. */
  const definition = (id: string): string => {
    const given = byId.get(id);
    if (!given) return '';
    const parts = given.children.filter(isElement).map((part) => {
      const look = lookOf(part);
      if (part.name !== 'stop') return shape(part, frame(1, 1), look);
      return `<stop offset="${part.attributes['offset'] ?? 0}" stop-color="${look['stop-color'] || '#000'}" stop-opacity="${look['stop-opacity'] || 1}"/>`;
    });
    const attributes = Object.entries(given.attributes).filter(([name]) =>
      /^(?:id|x1|x2|y1|y2|width|height|patternUnits|patternTransform|gradientUnits)$/.test(name),
    );
    return `<${given.name} ${attributes.map(([name, value]) => `${name}="${value}"`).join(' ')}>${parts.join('')}</${given.name}>`;
  };

  return {
    definition,
    draw: (svg, within) => {
      const look = lookOf(svg);
      const { viewBox, preserveAspectRatio } = svg.attributes;
      const inner = nestedFrame({ ...(viewBox && { viewBox }), ...(preserveAspectRatio && { preserveAspectRatio }) }, within);
      return children(svg, inner, look);
    },
  };
}

const transformOf = (look: Look, within: Frame): string =>
  look['transform']
    ? ` transform="${look['transform']!.replace(/translate\((-?[\d.]+)[\s,]+(-?[\d.]+)\)/, (_whole, x, y) => `translate(${Number(x) * within.across} ${Number(y) * within.down})`)}"`
    : '';
