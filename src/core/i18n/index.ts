export { fill } from './fill';
export { langOf, pick, said, textOf, withWords, wordsOf, type Localized, type Said, type Text } from './pick';
export { withUnit, type Unit } from './units';
export { format, type Choice, type Message, type Pattern, type Printer, type Values } from './format-message';
export {
  capitalized,
  formatBytes,
  formatDate,
  formatDates,
  formatList,
  formatNumber,
  formatPercent,
  formatScale,
  formatSigned,
  formatYear,
  nameOfLanguage,
  spellNumber,
  unitAlone,
} from './format';
export { DEFAULT_LANGUAGE, directionOf, fallbacks, firstOf, isLanguage, langOn, LANGUAGES, scriptOf, type Language } from './languages';
export { breakLines, byLetter, compareTerms, countWords, firstSentences, letterOf, signsIn } from './words';
export { formatInterval } from './interval';
