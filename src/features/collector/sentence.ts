/** What a class said to one question, in a sentence or two. */
import { fill, formatList, formatNumber, plural } from '../../core/i18n';
import { middle, mostSaid } from '../class/model';
import type { CountedField, CollectorWords, Evidence } from './types';

/** Why a picture stays empty, or what stands in it; `evidence` where what the record says is shown. */
export function tell(
  field: CountedField,
  counts: readonly number[],
  n: number,
  evidence: Evidence | null,
  words: CollectorWords,
  lang: string,
): string {
  const { result } = words;
  const all = counts.reduce((sum, one) => sum + one, 0);
  if (all === 0) return result.nobody;
  const number = (value: number) => formatNumber(value, lang);
  if (field.kind === 'scale') {
    const half = middle(counts)!;
    const first = fill(result.middle, { value: field.cells[half]! });
    return evidence ? `${first} ${evidence.text}` : first;
  }
  const most = mostSaid(counts);
  const names = formatList(
    most.map((cell) => `“${field.cells[cell]}”`),
    lang,
  );
  const of = field.kind === 'several' ? n : all;
  const first = fill(most.length > 1 ? result.tie : result.most, { option: names, n: number(counts[most[0]!]!), of: number(of) });
  if (!evidence) return first;
  const right = evidence.cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
  const agrees =
    field.kind === 'several' || evidence.cells.length === 0 ? '' : ` ${plural(result.right, right, lang, { of: number(all) })}`;
  return `${first}${agrees} ${evidence.text}`;
}
