import type { Book } from '../../book';
import { pick, type Localized } from '../../core/i18n';
import type { Findable } from '../../core/search';

/** Everything that has an address of its own within a page: claims, terms, schemes, facts behind numbers, sources. */
export function entries({ language, collections, messages, chapters, pages }: Book): Findable[] {
  const say = (text: Localized | undefined): string => (text ? pick(text, language).text : '');
  const join = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');
  const subjects = Object.entries(messages.get(language)!.facts.subjects);
  // A fact is found where a chapter tells it first, else among the facts of its subject.
  const factPage = (id: string, topic: string): string | undefined => {
    const chapter = chapters.find(({ references }) => references.facts.has(id));
    const subject = subjects.find(([, { topics }]) => topic in topics);
    return chapter ? `${chapter.path}numbers/` : subject && `${language}/facts/${subject[0]}/`;
  };
  const scorer = pages.flatMap(({ figures }) => figures).find(({ component }) => component === 'Scorer');
  return [
    ...[...collections.claims.values()].map(({ id, claim, reason }) => ({
      kind: 'claim' as const,
      path: `/${language}/claims/#${id}`,
      title: say(claim),
      text: join(say(claim), say(reason)),
    })),
    ...[...collections.glossary.values()].map(({ id, term, hans, hant, pinyin, literal, definition, misreading }) => ({
      kind: 'term' as const,
      path: `/${language}/glossary/#${id}`,
      title: `${say(term)} ${hans}`,
      text: join(`${say(term)} ${hans}${hant === hans ? '' : ` ${hant}`} ${pinyin}`, say(literal), say(definition), say(misreading)),
    })),
    ...[...collections.schemes.values()].flatMap((scheme) =>
      scorer
        ? [
            {
              kind: 'scheme' as const,
              // All in one figure: the query keeps their addresses apart, or the index would keep only the last.
              path: `/${scorer.page}?scheme=${scheme.id}#${scorer.id}`,
              title: join(say(scheme.name), scheme.nameZh),
              text: join(
                say(scheme.name),
                scheme.nameZh,
                say(scheme.place),
                say(scheme.summary),
                say(scheme.operator),
                ...scheme.rules.map(({ text }) => say(text)),
              ),
            },
          ]
        : [],
    ),
    ...[...collections.facts.values()].flatMap(({ id, topic, statement, notes, confidence }) => {
      const page = confidence === 'recalled' ? undefined : factPage(id, topic);
      return page
        ? [{ kind: 'fact' as const, path: `/${page}#fact-${id}`, title: say(statement), text: join(say(statement), say(notes)) }]
        : [];
    }),
    ...[...collections.sources.values()].map((source) => ({
      kind: 'source' as const,
      path: `/${language}/sources/#${source.id}`,
      title: source.title,
      text: join(source.author, source['translated-title'], source['container-title'], source.issued?.slice(0, 4), source.title),
    })),
  ];
}
