export * from './curve';
