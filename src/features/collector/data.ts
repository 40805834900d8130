import type { AskedField, AskedTask } from '../class';
import type { CountedField, CountedTask, Evidence } from './types';

/** A task without what only its pupils read: the collector is one file, and small. */
export const counted = ({ id, number, stance, title, site: { key, state }, fields, lives, cards }: AskedTask): CountedTask => ({
  id,
  number,
  stance,
  title,
  site: { key, state },
  named: cards.length > 0,
  fields: fields.map(countedField),
  lives: lives.map(({ id: life, name, state: opens }) => ({ id: life, name, state: opens })),
});

function countedField({ label: _label, evidence, byLife, ...field }: AskedField): CountedField {
  const lives = byLife && Object.fromEntries(Object.entries(byLife).map(([life, one]) => [life, shown(one)]));
  return { ...field, evidence: evidence && shown(evidence), byLife: lives };
}

const shown = ({ cells, mark, text }: Evidence): Evidence => ({ cells, mark, text });
