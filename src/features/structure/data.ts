/** Bodies and relations as the figure takes them: the shares of content/licences join those of content/structure. */
import { getCollection } from 'astro:content';
import { DEFAULTS } from '../../book/defaults';
import { shortLabel } from '../../core/citation';
import { format, pick, withUnit, type Localized } from '../../core/i18n';
import { labelsOf, type Label } from './model/labels';
import { LAYOUTS, WIDE } from './model/layout';
import { pathOf, routesOf, type Point } from './model/routes';
import { begins, linesOn } from './model';
import { deedOf, otherOf } from './model/ties';
import type { Fact } from '../../schemas/fact';
import type { Licence } from '../licences/schema';
import type { Source } from '../../schemas/source';
import type { Structure } from './schema';
import type { Messages } from 'messages';
import type { OnEach, PictureBody, PictureTie, StructureData, StructureProps } from './types';

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

/** Something for each drawing of the map. */
const onEach = <T>(make: (map: 0 | 1) => T): OnEach<T> => [make(0), make(1)];

let routed: { readonly of: string; readonly ways: OnEach<Point[][]> } | undefined;
/** Ways of all relations; looking for them takes a second, and pages and files ask for the same. */
function waysOf(ties: readonly { readonly from: string; readonly to: string }[]): OnEach<Point[][]> {
  const of = JSON.stringify(ties.map(({ from, to }) => [from, to]));
  if (routed?.of !== of) routed = { of, ways: onEach((map) => routesOf(LAYOUTS[map], ties)) };
  return routed.ways;
}

/** Where a body’s relations are named on the wide map; those that are alike are named once. */
function labelled(
  id: string,
  ties: readonly PictureTie[],
  ways: readonly Point[][],
  { types, groups }: Messages['structure'],
  lang: string,
): Label[] {
  const mine = ties
    .flatMap((tie, i) => (tie.from === id || tie.to === id ? [{ tie, i, text: deedOf(tie, id, types) }] : []))
    // What has ended takes the places that are left.
    .sort((a, b) => Number(a.tie.until !== null) - Number(b.tie.until !== null));
  const alike = [...Map.groupBy(mine, ({ tie, text }) => [text, begins(tie), tie.until].join()).values()];
  return labelsOf(
    WIDE,
    alike.map((all) => {
      const { tie, i, text } = all[0]!;
      const way = tie.from === id ? ways[i]! : ways[i]!.toReversed();
      return { ties: all.map((one) => one.i), text, way, others: all.map((one) => otherOf(one.tie, id)) };
    }),
    ({ name, count }) => format(groups[name], { n: count }, lang),
  );
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
  const ways = waysOf(relations);
  const ties = relations.map((one, i): PictureTie => ({
    from: one.from,
    to: one.to,
    type: one.type,
    since: one.since,
    until: one.until ?? null,
    reported: one.reported ?? null,
    share: one.percent === null ? null : withUnit(one.percent, ui.units.percent, lang),
    note: one.note ? say(one.note) : null,
    sources: [...new Set(one.facts.flatMap((id) => facts.get(id)?.sources ?? []))].slice(0, SOURCES).map(place),
    ways: onEach((map) => pathOf(ways[map][i]!)),
  }));
  const bodies = all.flatMap((one): PictureBody[] =>
    one.kind === 'body'
      ? [
          {
            id: one.id,
            level: levels.indexOf(one.level),
            name: say(one.name),
            short: say(one.short ?? one.name),
            keeper:
              (KEEPERS as Partial<Record<string, 'court' | 'local' | 'company'>>)[one.type] ??
              (one.level === 'city' || one.level === 'province' ? 'local' : 'centre'),
            labels: labelled(one.id, ties, ways[0], ui.structure, lang),
          },
        ]
      : [],
  );
  return {
    data: { bodies, ties, sources: used.map((id) => ({ label: shortLabel(known.get(id)!), href: href(id) })) },
    levels,
    names: new Map(all.flatMap((one) => (one.kind === 'body' && one.nameZh ? [[one.id, one.nameZh] as const] : []))),
  };
}

/** What the widget is given with the page: the measures of the drawings, and the lines of the last day. */
export const firstOf = ({ ties }: StructureData): Pick<StructureProps, 'maps' | 'lines' | 'last'> => ({
  maps: onEach((map) => {
    const { name, across, down, rem } = LAYOUTS[map];
    return { name, across, down, rem };
  }),
  lines: onEach((map) => linesOn(DEFAULTS.bodiesUntil, ties, map)),
  last: DEFAULTS.bodiesUntil,
});
