export { pick, type Localized } from './pick';
export { capitalized, fill, plural, type Plural } from './message';
export { formatDate, formatInterval, formatList, formatNumber, formatSigned, formatYear, spellNumber } from './format';
export { LANGUAGES, DEFAULT_LANGUAGE, isLanguage, type Language } from './languages';
