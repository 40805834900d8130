import { fill, spellNumber, type Language } from '../core/i18n';
import type { Ui } from '../schemas/ui';
import { sentence, versionsOn } from '../widgets/scorer';
import { DAYS, IN_CHAPTER, scorerProps } from './scorer.data';

/** What the page of one invented life says of it: its title, the life in a line, and the result as the scorer's sentence. */
export async function lifeOf(persona: string, lang: Language, ui: Ui) {
  const { first, faces } = await scorerProps(lang, ui, IN_CHAPTER, persona);
  const rows = versionsOn(faces, DAYS.start).map((at, i) => ({ face: faces[at]!, score: first.scores[i]! }));
  const { name, line } = first.persona;
  return {
    name,
    line,
    title: fill(ui.lives.title, { name, n: spellNumber(rows.length, lang) }),
    outcome: sentence(rows, name, ui.scorer, lang),
  };
}
