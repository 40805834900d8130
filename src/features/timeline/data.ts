import { getCollection } from 'astro:content';
import { shortLabel } from '../../core/citation';
import { pick, type Language } from '../../core/i18n';
import { byDate } from './model';
import { need } from '../../components/page';
import type { TimelineNotes } from './index';

/** All events that may be published, oldest first, each with the facts that it rests on. */
export async function datedEvents() {
  const events = byDate((await getCollection('events')).map(({ data }) => data));
  return Promise.all(
    events.map(async (event) => {
      const { confidence } = event;
      if (confidence === 'recalled')
        throw new Error(`event ${event.id}: what is only recalled is never published; find a source or leave it out`);
      const facts = await Promise.all(event.facts.map((id) => need('facts', id, `event ${event.id}`)));
      return { ...event, confidence, facts: facts.map(({ data }) => data) };
    }),
  );
}

/** What is known of each event and from whom, by its id: the timeline fetches it when a reader opens one. */
export async function timelineNotes(lang: Language): Promise<TimelineNotes> {
  const notes = (await datedEvents()).map(async ({ id, facts }) => {
    const sources = await Promise.all(sourcesOf(facts).map((source) => need('sources', source, `event ${id}`)));
    return [
      id,
      {
        facts: facts.map(({ statement, notes }) => ({ text: pick(statement, lang).text, note: notes ? pick(notes, lang).text : null })),
        sources: sources.map(({ data }) => ({ id: data.id, name: shortLabel(data) })),
      },
    ] as const;
  });
  return Object.fromEntries(await Promise.all(notes));
}

/** The ids of what facts rest on, each once. */
export const sourcesOf = (facts: readonly { readonly sources: readonly string[] }[]): string[] => [
  ...new Set(facts.flatMap((fact) => fact.sources)),
];

/** A day that a fact gives. */
export async function dayOf(fact: string, key: string): Promise<string> {
  const found = (await need('facts', fact, 'timeline')).data.values.find((value) => value.key === key);
  if (typeof found?.value !== 'string') throw new Error(`timeline: the fact "${fact}" has no day "${key}"`);
  return found.value;
}

/** First and last day of the plan. */
export const planTerm = async () => ({
  from: await dayOf('outline-2014-document', 'dated'),
  to: await dayOf('rank-by-2020-claim', 'end-of-plan'),
});
