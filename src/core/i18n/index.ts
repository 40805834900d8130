export { pick, type Localized } from './pick';
export { capitalized, fill, plural, type Plural } from './message';
export { format, type Choice, type Message, type Pattern, type Values } from './format-message';
export { formatDate, formatInterval, formatList, formatNumber, formatPercent, formatSigned, formatYear, spellNumber } from './format';
export { LANGUAGES, DEFAULT_LANGUAGE, isLanguage, type Language } from './languages';
