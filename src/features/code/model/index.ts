export { LENGTH, PARTS, SIGNS, signsIn, takeApart } from './code';
export type { PartId, Step, TakenApart, Verdict } from './code';
export { readCode, writeCode } from './link';
