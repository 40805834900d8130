/** What a class said to one question, in a sentence or two. */
import { format } from '../../core/i18n';
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
  if (field.kind === 'scale') {
    const half = middle(counts)!;
    const first = format(result.middle, { value: field.cells[half]! }, lang);
    return evidence ? `${first} ${evidence.text}` : first;
  }
  const most = mostSaid(counts);
  const names = most.map((cell) => format(result.quoted, { option: field.cells[cell]! }, lang));
  const of = field.kind === 'several' ? n : all;
  const first = format(result.most, { options: names, ties: names.length, n: counts[most[0]!]!, of }, lang);
  if (!evidence) return first;
  const right = evidence.cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
  const agrees = field.kind === 'several' || evidence.cells.length === 0 ? '' : ` ${format(result.right, { n: right, of: all }, lang)}`;
  return `${first}${agrees} ${evidence.text}`;
}
