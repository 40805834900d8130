/** What small drawings are drawn with, in units of their box (charts/glyph.ts): paths, whose numbers are rounded to a tenth. */
import { toTenths } from '../../../core/round';

export const box = (x: number, y: number, width: number, height: number): string =>
  `M${toTenths(x)} ${toTenths(y)}h${toTenths(width)}v${toTenths(height)}h${toTenths(-width)}z`;
export const dot = (x: number, y: number, r: number): string =>
  `M${toTenths(x - r)} ${toTenths(y)}a${toTenths(r)} ${toTenths(r)} 0 1 0 ${toTenths(2 * r)} 0a${toTenths(r)} ${toTenths(r)} 0 1 0 ${toTenths(-2 * r)} 0z`;
export const each = <T>(all: readonly T[], draw: (one: T, i: number) => string): string => all.map(draw).join('');
export const spread = (i: number, of: number, room: number): number => ((i + 0.5) * room) / of;
