import { factsNamed, fillValues } from '../book/values';
import type { Language } from '../core/i18n';
import type { Messages } from 'messages';
import { need } from './page';

/** A text of content/ with the numbers of the fact base filled in. Throws where one is missing. */
export async function withValues(text: string, ui: Messages, lang: Language): Promise<string> {
  const facts = await Promise.all(factsNamed(text).map(async (id) => [id, (await need('facts', id, text)).data] as const));
  return fillValues(text, new Map(facts), ui, lang);
}
