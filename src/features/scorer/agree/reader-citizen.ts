/** Acts of the reader's citizen, once one is kept: the rulebooks and what reads links are fetched for it. */
import { toCitizen } from '../../../core/share/lives';
import { fetchData } from '../../../kit/data';
import { Stored } from '../../../kit/stored.svelte';
import type { Rulebook } from '../types';
import type { AgreeProps, ReaderCitizen } from './types';

/** After mount: tells of the reader's citizen, and of each that follows; null where none is kept or none can be read. Returns what ends this. */
export function followReaderCitizen({ data, asOf }: AgreeProps, tell: (citizen: ReaderCitizen | null) => void): () => void {
  const kept = new Stored('citizen', toCitizen);
  const read = async (link: string): Promise<ReaderCitizen | null> => {
    const [book, { keptIn }] = await Promise.all([fetchData<Rulebook>(`${data}rulebook.json`), import('../model/citizen')]);
    const { life } = keptIn(link, book, asOf);
    return life && { name: life.name, acts: new Set(life.citizen.entries.map(({ act }) => act)) };
  };
  const ask = async () => {
    const link = kept.value;
    // Without the rulebooks the invented people are there as ever.
    const citizen = link === null ? null : await read(link).catch(() => null);
    if (link === kept.value) tell(citizen);
  };
  const end = kept.follow(() => void ask());
  void ask();
  return end;
}
