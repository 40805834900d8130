export { countVerdicts, inReadingOrder, numberOf } from './model';
