export { langOf, pick, said, textOf, withWords, wordsOf, type Localized, type Said, type Text } from './pick';
export { capitalized, fill, plural, type Plural } from './message';
export { format, type Choice, type Message, type Pattern, type Values } from './format-message';
export {
  formatBytes,
  formatDate,
  formatInterval,
  formatList,
  formatNumber,
  formatPercent,
  formatScale,
  formatSigned,
  formatYear,
  spellNumber,
  unitAlone,
} from './format';
export {
  DEFAULT_LANGUAGE,
  directionOf,
  fallbacks,
  firstOf,
  isLanguage,
  langOn,
  languageEntry,
  LANGUAGES,
  scriptOf,
  type Language,
} from './languages';
export { breakLines, byLetter, compareTerms, countWords, firstSentences, letterOf } from './words';
