export { runTown, likelihood } from './town';
export { overview, widestGap, type Overview } from './overview';
export { readRules, writeRules } from './link';
export type { Resident, Rule, Setting, TownData } from './types';
