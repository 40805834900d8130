export { LEVELS } from './types';
export type * from './types';
