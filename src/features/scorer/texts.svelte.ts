import { untrack } from 'svelte';
import { fetchData } from '../../kit/data';
import type { ActNotes, SchemeWords, ScorerProps } from './types';

/** What ledgers say: what the page brings with its first life, and what is fetched once one is opened. */
export class Texts {
  readonly #data: string;
  /** By scheme; those that the page brings, and those whose ledgers were opened since. */
  words: Readonly<Record<string, SchemeWords>> = $state.raw({});
  notes: Readonly<Record<string, ActNotes>> = $state.raw({});
  /** The results that the page brings with the first life, for each answer to what its texts leave open. */
  readonly alternatives: ScorerProps['first']['alternatives'];
  /** A file of words could not be fetched; the points stand without it. */
  wordless = $state(false);

  constructor({ data, first: { words, notes, alternatives } }: ScorerProps) {
    this.#data = data;
    this.words = words;
    this.notes = notes;
    this.alternatives = alternatives;
  }

  /** Fetches the words of one scheme and what is known of acts, for a ledger that was opened. */
  async explain(scheme: string): Promise<void> {
    if (untrack(() => this.words[scheme]?.baseRates)) return;
    try {
      const [words] = await Promise.all([fetchData<SchemeWords>(`${this.#data}schemes/${scheme}.json`), this.note()]);
      this.words = { ...this.words, [scheme]: words };
      this.wordless = false;
    } catch {
      this.wordless = true;
    }
  }

  /** Fetches what there is to say of acts; without it only the sayings are missing. */
  async note(): Promise<void> {
    const notes = await fetchData<Record<string, ActNotes>>(`${this.#data}act-notes.json`).catch(() => null);
    if (notes) this.notes = notes;
  }
}
