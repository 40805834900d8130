export { CONTENT, PUBLISHED } from '../book/setting';
export { LANGUAGES } from '../core/i18n';
export { lacks, sheetOf, takeSheet } from './translate';
