/** The words of the interface that a book says in another language than its own. */
import type { Book } from '../../book';
import { DEFAULT_LANGUAGE, type Choice, type Pattern } from '../../core/i18n';

interface FallbackWords {
  /** Messages that are always the same. */
  readonly texts: readonly string[];
  /** What matches a text that was made of a message with values. */
  readonly patterns: readonly RegExp[];
  readonly lang: string;
}

export function fallbackWords({ messages, language }: Pick<Book, 'messages' | 'language'>): FallbackWords {
  const [texts, patterns]: [string[], RegExp[]] = [[], []];
  const walk = (own: unknown, origin: unknown): void => {
    if (isPattern(origin)) {
      if (JSON.stringify(own) !== JSON.stringify(origin) || !hasWords(origin)) return;
      if (typeof origin === 'string' && !origin.includes('{')) texts.push(origin);
      else patterns.push(new RegExp(`^${sourceOf(origin).trim()}$`, 'u'));
    } else if (typeof origin === 'object' && origin !== null)
      for (const [key, one] of Object.entries(origin)) walk((own as Record<string, unknown> | undefined)?.[key], one);
  };
  if (language !== DEFAULT_LANGUAGE) walk(messages.get(language), messages.get(DEFAULT_LANGUAGE));
  return { texts, patterns, lang: DEFAULT_LANGUAGE };
}

const isChoice = (node: unknown): node is Choice => typeof node === 'object' && node !== null && '$' in node;

/** A message, and no group of messages. */
const isPattern = (node: unknown): node is Pattern =>
  typeof node === 'string' || isChoice(node) || (Array.isArray(node) && node.every((part) => typeof part === 'string' || isChoice(part)));

const casesOf = ({ $: _by, ...cases }: Choice): Pattern[] => Object.values(cases);

const PLACE = /\{[^}]*\}/g;

/** Does it say anything beside its values? */
function hasWords(pattern: Pattern): boolean {
  if (typeof pattern === 'string') return /\p{L}{2}/u.test(pattern.replace(PLACE, ''));
  return isChoice(pattern) ? casesOf(pattern).some(hasWords) : pattern.some(hasWords);
}

/** "{n} people" → what was made of it: any text in the place of a value, one of its cases in the place of a choice. */
function sourceOf(pattern: Pattern): string {
  if (typeof pattern === 'string')
    return pattern
      .split(PLACE)
      .map((part) => part.replace(/\s+/g, ' ').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+');
  return isChoice(pattern) ? `(?:${casesOf(pattern).map(sourceOf).join('|')})` : pattern.map(sourceOf).join('');
}
