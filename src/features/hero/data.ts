/** The years of one invented person, and what six keepers make of each; worked out at build. */
import { getCollection } from 'astro:content';
import { bullet, type Bullet } from '../../charts/bullet';
import { DAYS, summaryOf } from '../../book/scorer';
import { formatInterval, pick, type Language } from '../../core/i18n';
import type { Messages } from 'messages';
import { toHundredths } from '../../core/round';
import { hasEnded, result, versionsOn, type SchemeSummary } from '../scorer';
import { schemesInOrder, scoresOf } from '../scorer/data';
import { moveOf, sentenceOf, type Move } from './model';

/** Two rulebooks known by the point, one known in part, one without published points, one company, one list. */
const SHOWN = ['wendeng', 'weihai', 'suqian', 'xiamen', 'zhima', 'court-list'];

/** One keeper's answer to one year. */
export interface Cell {
  readonly value: string;
  readonly remark: string;
  /** The change in points as it is written beside the mark. */
  readonly change: string;
  readonly isListed: boolean;
  /** The grade that the person stands in, where it is one. */
  readonly band: string | null;
  readonly mark: Bullet['mark'];
  /** Where the mark stood before the last deed, in per cent. */
  readonly before: number | null;
}

export interface Row {
  readonly summary: SchemeSummary;
  readonly published: boolean;
  readonly picture: Bullet | null;
  /** By the scene. */
  readonly cells: readonly Cell[];
}

export interface Hero {
  readonly scenes: readonly { readonly label: string; readonly sentence: string }[];
  readonly rows: readonly Row[];
  readonly sources: readonly string[];
}

/** Null where no persona has scenes. The first scene is held against everybody's start, each further one against the first. */
export async function heroOf(lang: Language, ui: Messages): Promise<Hero | null> {
  const persona = (await getCollection('personas')).map(({ data }) => data).find(({ scenes }) => scenes);
  if (!persona?.scenes) return null;
  const schemes = await schemesInOrder();
  const all = schemes.map((scheme) => summaryOf(scheme, lang));
  const current = versionsOn(all, DAYS.start);
  const named = SHOWN.flatMap((id) => current.find((at) => schemes[at]?.scheme === id) ?? []);
  const shown = named.length > 0 ? named : current;
  const scored = await Promise.all(
    persona.scenes.map(({ acts }) => scoresOf({ entries: acts, born: persona.born, roles: persona.roles }, DAYS.start)),
  );
  const answers = shown.map((at) => {
    const summary = all[at]!;
    const moves = scored.map((scores, k) => moveOf(summary.base, scores[at]!, k === 0 ? null : scored[0]![at]!));
    const rated = (move: Move, k: number): Cell => {
      const score = scored[k]![at]!;
      const { value, remark } = result(summary, score, hasEnded(summary, DAYS.start), ui.scorer, lang);
      const on = (points: typeof score.points) =>
        summary.domain && points ? bullet({ ...summary.domain, bands: [], base: null }, points).mark : null;
      return {
        value,
        remark,
        change: changeOf(move, lang),
        isListed: score.standing === 'listed' && !summary.red,
        band: score.bands.length === 1 ? score.bands[0]! : null,
        mark: on(score.points),
        before: on(move.before)?.x2 ?? null,
      };
    };
    const row: Row = {
      summary,
      published: summary.bandsConfidence === 'verified' || summary.bandsConfidence === 'secondary',
      picture:
        summary.kind === 'score' && summary.domain ? bullet({ ...summary.domain, bands: summary.bands, base: summary.base }, null) : null,
      cells: moves.map(rated),
    };
    return { row, moves };
  });
  return {
    scenes: persona.scenes.map(({ label }, k) => ({
      label: pick(label, lang).text,
      sentence: sentenceOf(
        answers.map(({ row, moves }) => ({ name: row.summary.name, answer: moves[k]!.answer })),
        persona.name,
        ui.home.heroAnswers,
        lang,
      ),
    })),
    rows: answers.map(({ row }) => row),
    sources: [...new Set(shown.flatMap((at) => schemes[at]!.sources))],
  };
}

/** "−20", "−10 … −30", "+30 + ?"; empty where nothing is known or nothing moved. */
function changeOf({ change, uncounted }: Move, lang: Language): string {
  if (!change) return '';
  const moved = change.lo === 0 && change.hi === 0 ? '' : formatInterval(change, lang, '', true);
  return [moved, uncounted ? '?' : ''].filter(Boolean).join(' + ');
}

/** Where each mark stands in each scene, as custom properties: no element of a page may carry a style of its own. */
export function placesOf({ rows, scenes }: Hero): string {
  const chosen = (k: number) => `.hero:has([value=s${k}]:checked)`;
  return scenes
    .flatMap((_scene, k) =>
      rows.map(({ summary, cells }, i) => {
        const { mark, before, band } = cells[k]!;
        if (!mark) return cells.some((cell) => cell.mark) ? `${chosen(k)} .r${i}{--seen:0}` : '';
        const from = before ?? mark.x2;
        const near = mark.openLeft ? mark.x2 : mark.x1;
        const places = { a: mark.x1, b: mark.x2, m: (mark.x1 + mark.x2) / 2, f: from, l: Math.min(from, near), r: Math.max(from, mark.x2) };
        const declared = Object.entries(places).map(([name, value]) => `--${name}:${toHundredths(value)};`);
        const at = summary.bands.findIndex(({ id }) => id === band);
        return [
          // The first scene also stands where a browser does not know :has().
          `${k === 0 ? '.hero' : chosen(k)} .r${i}{${declared.join('')}--open:${mark.openLeft ? '75%' : '0%'}}`,
          at < 0 ? '' : `${chosen(k)} .r${i} .b${at}{font-weight:700;fill:var(--color-ink)}`,
        ].join('');
      }),
    )
    .join('');
}
