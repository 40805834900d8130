import { getCollection } from 'astro:content';
import type { Language } from '../core/i18n';
import type { Ui } from '../schemas/ui';
import { href, strings } from './page';

type Subject = Ui['reference']['facts']['subjects'][number];

/** The page of the fact base that holds the facts of a topic. */
export async function factPath(topic: string, lang: Language): Promise<string> {
  const { subjects } = (await strings(lang)).reference.facts;
  const subject = subjects.find(({ topics }) => topic in topics);
  if (!subject) throw new Error(`content/ui/${lang}.yaml: no subject of reference.facts names the topic "${topic}" of content/facts`);
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
