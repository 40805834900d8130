/** The words of the interface that a book says in another language than its own. */
import type { Book } from '../../book';
import { DEFAULT_LANGUAGE } from '../../core/i18n';

export interface FallbackWords {
  /** Messages that are always the same. */
  readonly texts: readonly string[];
  /** What matches a text that was made of a message with values. */
  readonly patterns: readonly RegExp[];
  readonly lang: string;
}

export function fallbackWords({ collections, language }: Book): FallbackWords {
  const [texts, patterns]: [string[], RegExp[]] = [[], []];
  const walk = (own: unknown, origin: unknown): void => {
    if (typeof origin === 'string') {
      if (own !== origin || !/\p{L}{2}/u.test(origin.replace(/\{[^}]*\}/g, ''))) return;
      if (origin.includes('{')) patterns.push(patternOf(origin));
      else texts.push(origin);
    } else if (typeof origin === 'object' && origin !== null)
      for (const [key, one] of Object.entries(origin)) walk((own as Record<string, unknown> | undefined)?.[key], one);
  };
  if (language !== DEFAULT_LANGUAGE) walk(collections.ui.get(language), collections.ui.get(DEFAULT_LANGUAGE));
  return { texts, patterns, lang: DEFAULT_LANGUAGE };
}

/** "{n} people" → what was made of it: any text in the place of what stands in braces. */
function patternOf(message: string): RegExp {
  const parts = message.split(/\{[^}]*\}/).map((part) => part.replace(/\s+/g, ' ').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+').trim()}$`, 'u');
}
