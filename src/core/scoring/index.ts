export { compileAll, type Scheme } from './compile';
export { InputError } from './check';
export { keepsPoints } from './kinds';
export { score } from './score';
export { tally, type Tally } from './tally';
export { isExact, type Interval } from './interval';
export type { ReadingId } from './readings';
export type * from './types';
