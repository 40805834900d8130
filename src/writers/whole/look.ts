/** What styles say of the parts of a drawing. */
import { INK } from '../../core/colours';
import { toHundredths } from '../../core/round';
import type { Computed } from '../../html/computed';
import type { Element } from '../../html/tree';

/** How lines and areas are painted. */
export const PAINTED = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
] as const;
/** What goes down from an element to those in it. */
const INHERITED = [
  ...PAINTED,
  'color',
  'text-anchor',
  'font-size',
  'font-weight',
  'font-style',
  'paint-order',
  'visibility',
  'line-height',
  'text-align',
] as const;
/** What an element has for itself. */
const OWN = [
  'opacity',
  'display',
  'vector-effect',
  'translate',
  'scale',
  'transform',
  'stop-color',
  'stop-opacity',
  'position',
  'dominant-baseline',
  'margin-inline-start',
  'margin-inline-end',
  'clip-path',
] as const;

export type Look = Readonly<Record<string, string>>;

const FIRST: Look = { color: INK.light, fill: '#000', stroke: 'none', 'stroke-width': '1', 'text-anchor': 'start', 'font-size': '16' };

export interface Looks {
  /** Of an element where it stands on the page. */
  readonly lookOf: (element: Element) => Look;
  /** Of an element that another one shows, with what goes down from that. */
  readonly lookIn: (element: Element, around: Look) => Look;
}

export function looksIn(styles: Computed): Looks {
  const looks = new Map<Element, Look>();
  const lookOf = (element: Element): Look => {
    const before = looks.get(element);
    if (before) return before;
    const parent = styles.parentOf(element);
    const look = lookIn(element, parent ? lookOf(parent) : FIRST);
    looks.set(element, look);
    return look;
  };
  const lookIn = (element: Element, around: Look): Look => {
    const declared = styles.ofElement(element);
    const own = (name: string): string | undefined => {
      const value = element.attributes[name];
      return value === undefined ? undefined : styles.filled(value, element);
    };
    const look: Record<string, string> = {};
    for (const name of INHERITED) look[name] = own(name) ?? around[name] ?? '';
    for (const name of OWN) look[name] = own(name) ?? '';
    const { font } = declared;
    if (font !== undefined && font !== 'inherit') {
      const [, head = '', size = '', lead = ''] = /^(.*?)([\d.]+(?:px|rem|em|%))(?:\/([\d.]+(?:rem|px)?))?/.exec(font) ?? [];
      look['line-height'] = lead;
      look['font-weight'] = /\b(?:\d00|bold)\b/.exec(head)?.[0] ?? '';
      look['font-style'] = head.includes('italic') ? 'italic' : '';
      look['font-size'] = String(letters(size, around['font-size']!, styles.width));
    }
    for (const name of [...INHERITED, ...OWN]) {
      const value = declared[name];
      if (value === undefined || value === 'inherit') continue;
      look[name] = name === 'font-size' ? String(letters(value, around['font-size']!, styles.width)) : value;
    }
    return look;
  };
  return { lookOf, lookIn };
}

/** Pixels of a size of letters; between two bounds where it follows the width of the page. */
const letters = (written: string, around: string, page: number): number => {
  const [, least, share, most] = /^clamp\(([\d.]+)px,\s*([\d.]+)vw,\s*([\d.]+)px\)$/.exec(written) ?? [];
  if (share !== undefined) return Math.min(Number(most), Math.max(Number(least), (Number(share) * page) / 100));
  const [, number = '1', unit] = /^([\d.]+)(px|rem|em|%)?$/.exec(written.trim()) ?? [];
  const whole = Number.parseFloat(around);
  const by = { rem: 16, em: whole, '%': whole / 100, px: 1 }[unit ?? 'px'] ?? 1;
  return toHundredths(Number(number) * by);
};
