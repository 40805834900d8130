export { compile, type Scheme } from './compile';
export { score } from './score';
export { tally, type Tally } from './tally';
export { isExact, type Interval } from './interval';
export type * from './types';
