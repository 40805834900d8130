/** Which values of the fact base a component prints, by what its author wrote. */
import type { Use, Value } from './mdx';

export type Attributes = Readonly<Record<string, Value>>;

/** Facts whose values a component prints, with their keys; a key that ends in * stands for all that begin so. */
export function factsIn({ component, attributes: given }: Use): readonly (readonly [fact: string, keys: readonly string[]])[] {
  const fact = String(given['fact']);
  if (component === 'Fact') return [[String(given['id']), [String(given['value'])]]];
  if (component === 'Bars') {
    const whole = typeof given['whole'] === 'string' ? [given['whole']] : [];
    return [[fact, [...(given['values'] as string[]), ...whole]], ...travelsIn(given).map((one) => [one.fact, [one.value]] as const)];
  }
  if (component === 'Lines') return (given['series'] as { keys: string }[]).map(({ keys }) => [fact, [`${keys}*`]]);
  if (component === 'Counts') return countsIn(given).map((one) => [one.fact, [`${one.keys}*`]]);
  return [];
}

/** The values that a figure of several counts draws. */
export const countsIn = (given: Attributes): { fact: string; keys: string }[] =>
  (given['panels'] as { series: { from: { fact: string; keys: string }[] }[] }[]).flatMap(({ series }) =>
    series.flatMap(({ from }) => from),
  );

/** Where a number of a figure of bars turned up again. */
export const travelsIn = (given: Attributes) => (given['travels'] ?? []) as { fact: string; value: string }[];
