import { getCollection } from 'astro:content';
import { pick, type Language } from '../core/i18n';
import { byDate } from '../core/timeline';
import { need } from '../furniture/page';
import type { TimelineNotes } from '../widgets/timeline';

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

/** What is known of each event, by its id: the timeline fetches it when a reader opens one. */
export async function timelineNotes(lang: Language): Promise<TimelineNotes> {
  const events = await datedEvents();
  return Object.fromEntries(
    events.map(({ id, facts }) => [
      id,
      facts.map(({ statement, notes }) => ({ text: pick(statement, lang).text, note: notes ? pick(notes, lang).text : null })),
    ]),
  );
}
