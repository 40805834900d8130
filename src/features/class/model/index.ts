export * from './code';
export * from './collection';
export * from './count';
export * from './link';
export * from './scan';
export * from './task';
