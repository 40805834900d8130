/** What we have of a text, in words: its state, and which part where it is not the whole. */
import { format, pick, type Language, type Localized } from '../core/i18n';
import type { TextState } from '../schemas/common';
import type { Messages } from 'messages';

export function textHeld(
  text: { state: TextState; part?: string | Localized | undefined },
  { schemes: { texts } }: Messages,
  lang: Language,
): string {
  const state = texts.states[text.state];
  if (!text.part) return state;
  return format(texts.part, { state, part: typeof text.part === 'string' ? text.part : pick(text.part, lang).text }, lang);
}
