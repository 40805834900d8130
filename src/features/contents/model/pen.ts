/** What small drawings are drawn with, in units of their box (charts/glyph.ts): paths, whose numbers are rounded to a tenth. */
import { toTenths } from '../../../core/round';

export const n = (value: number): string => String(toTenths(value));
export const box = (x: number, y: number, width: number, height: number): string =>
  `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;
export const dot = (x: number, y: number, r: number): string =>
  `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`;
export const each = <T>(all: readonly T[], draw: (one: T, i: number) => string): string => all.map(draw).join('');
export const spread = (i: number, of: number, room: number): number => ((i + 0.5) * room) / of;
