export { runTown, likelihood } from './town';
export { overview, widestGap, type Fate, type Gap, type Overview } from './overview';
export { readRules, writeRules, type RuleVocabulary } from './link';
export type { Resident, Rule, Setting, TownData } from './types';
