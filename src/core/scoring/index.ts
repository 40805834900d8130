export { compileAll, type Scheme } from './compile';
export { actOf, plainLines, ruleOf } from './lines';
export { keepsPoints } from './kinds';
export { score } from './score';
export { tally, type Tally } from './tally';
export { isExact, type Interval } from './interval';
export type * from './types';
