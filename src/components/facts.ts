import { getCollection } from 'astro:content';
import type { Language } from '../core/i18n';
import type { Messages } from 'messages';
import { href, messages } from './page';

/** A subject of the fact base: its id, its name, and the topics of its facts with their names. */
interface Subject {
  readonly id: string;
  readonly name: string;
  readonly topics: Readonly<Record<string, string>>;
}

export const subjectsIn = ({ facts: { subjects } }: Messages): Subject[] => Object.entries(subjects).map(([id, said]) => ({ id, ...said }));

/** The page of the fact base that holds the facts of a topic. */
export async function factPath(topic: string, lang: Language): Promise<string> {
  const subject = subjectsIn(await messages(lang)).find(({ topics }) => topic in topics);
  if (!subject) throw new Error(`content/messages/en/facts.yaml: no subject names the topic "${topic}" of content/facts`);
  return subjectPath(subject, lang);
}

export const subjectPath = ({ id }: Subject, lang: Language): string => href(`/${lang}/facts/${id}/`);

/** The facts of a subject that may be told, by topic, each with all of its values. */
export async function factsOf({ topics }: Subject) {
  const facts = (await getCollection('facts', ({ data }) => data.confidence !== 'recalled')).map(({ data }) => data);
  return Object.entries(topics).map(([topic, heading]) => ({
    heading,
    facts: new Map(facts.filter((fact) => fact.topic === topic).map(({ id, values }) => [id, values.map(({ key }) => key)])),
  }));
}
