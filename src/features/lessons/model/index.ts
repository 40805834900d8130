export { cautionBlocks } from './cautions';
export { cardsBlocks, pupilsCards } from './cards';
export { deck } from './deck';
export { lineOf } from './inline';
export { keyBlocks } from './key';
export { planBlocks } from './plan';
export { sheetBlocks, sheetFoot } from './sheet';
export { LEVELS } from './types';
export type * from './types';
