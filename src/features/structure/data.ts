/** Bodies and relations as the figure takes them: the shares of content/licences join those of content/structure. */
import { getCollection } from 'astro:content';
import { shortLabel } from '../../core/citation';
import { pick, withUnit, type Localized } from '../../core/i18n';
import type { Fact } from '../../schemas/fact';
import type { Licence } from '../licences/schema';
import type { Source } from '../../schemas/source';
import type { Structure } from './schema';
import type { Messages } from 'messages';
import type { PictureBody, PictureTie, StructureData } from './index';

/** More sources than this stand in the fact behind the relation. */
const SOURCES = 2;

type Relation = Extract<Structure, { kind: 'relation' }>;
type Level = keyof Messages['structure']['levels'];

/** Relations of content/structure and the shares of content/licences, as one list. */
function allRelations(structure: readonly Structure[], licences: readonly Licence[]): (Relation & { percent: number | null })[] {
  return [
    ...structure.flatMap((one) => (one.kind === 'relation' ? [{ ...one, percent: null }] : [])),
    ...licences.flatMap((one) =>
      one.kind === 'stake' && one.confidence !== 'recalled'
        ? [
            {
              kind: 'relation' as const,
              id: one.id,
              from: one.holder,
              to: one.body,
              type: 'owns' as const,
              since: one.from,
              ...(one.until ? { until: one.until } : {}),
              facts: one.facts,
              confidence: one.confidence,
              percent: one.percent,
            },
          ]
        : [],
    ),
  ];
}

const KEEPERS = {
  court: 'court',
  list: 'court',
  province: 'local',
  city: 'local',
  rules: 'local',
  bureau: 'company',
  association: 'company',
  company: 'company',
  'state-company': 'company',
} as const;

export async function structureData(ui: Messages, lang: string, href: (source: string) => string) {
  const all = (await getCollection('structure')).map(({ data }) => data);
  const facts = new Map((await getCollection('facts')).map(({ id, data }): [string, Fact] => [id, data]));
  const known = new Map((await getCollection('sources')).map(({ id, data }): [string, Source] => [id, data]));
  const say = (text: Localized) => pick(text, lang).text;
  const levels = Object.keys(ui.structure.levels) as Level[];
  const relations = allRelations(
    all,
    (await getCollection('licences')).map(({ data }) => data),
  );
  const used: string[] = [];
  const place = (id: string) => (used.includes(id) ? used.indexOf(id) : used.push(id) - 1);
  const bodies = all.flatMap((one): PictureBody[] =>
    one.kind === 'body'
      ? [
          {
            id: one.id,
            level: levels.indexOf(one.level),
            start: one.start ?? false,
            name: say(one.name),
            short: say(one.short ?? one.name),
            keeper:
              (KEEPERS as Partial<Record<string, 'court' | 'local' | 'company'>>)[one.type] ??
              (one.level === 'city' || one.level === 'province' ? 'local' : 'centre'),
          },
        ]
      : [],
  );
  const ties = relations.map((one): PictureTie => ({
    from: one.from,
    to: one.to,
    type: one.type,
    since: one.since,
    until: one.until ?? null,
    reported: one.reported ?? null,
    share: one.percent === null ? null : withUnit(one.percent, ui.units.percent, lang),
    note: one.note ? say(one.note) : null,
    sources: [...new Set(one.facts.flatMap((id) => facts.get(id)?.sources ?? []))].slice(0, SOURCES).map(place),
  }));
  return {
    data: { bodies, ties, sources: used.map((id) => ({ label: shortLabel(known.get(id)!), href: href(id) })) },
    levels,
    names: new Map(all.flatMap((one) => (one.kind === 'body' && one.nameZh ? [[one.id, one.nameZh] as const] : []))),
  };
}

/** What the picture begins with: the few bodies marked for it, and the ties between them. */
export function startOf({ bodies, ties }: StructureData): StructureData {
  const start = new Set(bodies.filter((one) => one.start).map(({ id }) => id));
  return {
    bodies: bodies.filter(({ id }) => start.has(id)),
    ties: ties.filter(({ from, to }) => start.has(from) && start.has(to)).map((tie) => ({ ...tie, note: null, sources: [] })),
    sources: [],
  };
}
