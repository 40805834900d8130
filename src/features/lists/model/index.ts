export * from './curve';
export { leastOf, readCurve, writeCurve, type CurveScale, type CurveState } from './link';
