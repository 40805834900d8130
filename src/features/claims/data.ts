/** What the page of claims is made of. */
export { countVerdicts, inReadingOrder, numberOf } from './model';
