export { INVENTED, LENGTH, PARTS, SIGNS, SWAPPED, signsIn, takeApart } from './code';
export type { PartId, Step, TakenApart, Verdict } from './code';
export { readCode, writeCode } from './link';
export { tell } from './tell';
export type { Telling } from './tell';
