import { getCollection } from 'astro:content';
import { pick, type Language } from '../../core/i18n';
import type { Comparison } from './schema';
import type { Messages } from 'messages';
import { withValues } from '../../components/values';

type Of<K extends Comparison['kind']> = Extract<Comparison, { kind: K }>;

/** The questions and the things of one comparison, in order, with the numbers of the fact base filled in. Throws where an answer is missing. */
export async function comparisonOf(collection: 'mirror' | 'stories', ui: Messages, lang: Language) {
  const all = (await getCollection(collection)).map(({ data }) => data).sort((a, b) => a.order - b.order);
  const of = <K extends Comparison['kind']>(kind: K) => all.flatMap((one) => (one.kind === kind ? [one as Of<K>] : []));
  const questions = of('question').map(({ id, text, group }, i, every) => {
    const name = group ? pick(group, lang).text : null;
    const before = every[i - 1]?.group;
    return { id, text: pick(text, lang).text, group: before && pick(before, lang).text === name ? null : name };
  });
  const things = await Promise.all(
    of('thing').map(async ({ id, name, short, inText, place, keeper, what, answers }) => ({
      id,
      place,
      keeper,
      name: pick(name, lang).text,
      short: pick(short, lang).text,
      inText: pick(inText ?? name, lang).text,
      what: await withValues(pick(what, lang).text, ui, lang),
      answers: await Promise.all(
        questions.map(async (question) => {
          const answer = answers[question.id];
          if (!answer) throw new Error(`content/${collection}: "${id}" does not answer "${question.id}"`);
          const said = await withValues(pick(answer.text, lang).text, ui, lang);
          return { mark: answer.mark, text: said.charAt(0).toUpperCase() + said.slice(1), sources: answer.sources };
        }),
      ),
    })),
  );
  return { questions, things };
}
