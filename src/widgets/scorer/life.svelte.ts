import { readLife, writeLife, type LifeProblem, type LifeState, type LifeVocabulary } from '../../core/share/life';
import { compile, score, type Entry, type Scheme, type Score } from '../../core/scoring';
import { readAddress, writeAddress } from '../../state/address';
import { fetchData } from '../../state/data';
import type { PersonaWords, Rulebook, RuleWords, ScorerProps } from './types';

export const MOST_ENTRIES = 60;

/** One copy of the scorer: whose life, which day, and what each scheme makes of it. */
export class Life {
  readonly #props: ScorerProps;
  readonly #vocabulary: LifeVocabulary;
  #schemes: readonly Scheme[] = [];

  persona: PersonaWords = $state.raw() as PersonaWords;
  asOf = $state('');
  entries: readonly Entry[] = $state.raw([]);
  scores: readonly Score[] = $state.raw([]);
  ruleWords: Readonly<Record<string, RuleWords>> = $state.raw({});
  problem: LifeProblem | null = $state(null);
  loading: 'no' | 'yes' | 'failed' = $state('no');

  constructor(props: ScorerProps) {
    this.#props = props;
    this.persona = props.personas[0] as PersonaWords;
    this.asOf = props.asOf.start;
    this.entries = this.persona.entries;
    this.scores = props.scores;
    this.ruleWords = props.ruleWords;
    this.#vocabulary = {
      personas: new Set(props.personas.map(({ id }) => id)),
      acts: new Map(props.acts.map(({ id, amount }) => [id, amount])),
      first: props.asOf.first,
      last: props.asOf.last,
      most: MOST_ENTRIES,
    };
  }

  get state(): LifeState {
    return { persona: this.persona.id, asOf: this.asOf, entries: this.entries === this.persona.entries ? null : this.entries };
  }

  /** The state as it stands in links; null for the state that the page shows by itself. */
  get link(): string | null {
    const first = this.#props.personas[0];
    const untouched = this.persona === first && this.entries === first?.entries && this.asOf === this.#props.asOf.start;
    return untouched ? null : writeLife(this.state);
  }

  /** After mount: takes up what the address says, if it says something. */
  start(): void {
    const text = readAddress(this.#props.addressKey);
    if (text === null) return;
    const { state, problem } = readLife(text, this.#vocabulary, this.state);
    this.problem = problem;
    this.#take(state);
    void this.#count();
  }

  choose(id: string): void {
    const persona = this.#props.personas.find((one) => one.id === id);
    if (persona) this.change({ persona: id, asOf: this.asOf, entries: null });
  }

  change(state: LifeState): void {
    this.problem = null;
    this.#take(state);
    writeAddress(this.#props.addressKey, this.link);
    void this.#count();
  }

  put(entries: readonly Entry[]): void {
    this.change({ ...this.state, entries });
  }

  #take({ persona, asOf, entries }: LifeState): void {
    this.persona = this.#props.personas.find(({ id }) => id === persona) ?? this.persona;
    this.asOf = asOf;
    this.entries = entries ?? this.persona.entries;
  }

  async #count(): Promise<void> {
    if (this.#schemes.length === 0) {
      this.loading = 'yes';
      try {
        const book = await fetchData<Rulebook>(this.#props.rulebook);
        const acts = new Map(book.acts.map((act) => [act.id, act]));
        this.#schemes = book.schemes.map((data) => compile(data, acts));
        this.ruleWords = book.words;
        this.loading = 'no';
      } catch {
        this.loading = 'failed';
        return;
      }
    }
    this.scores = this.#schemes.map((scheme) => score({ entries: this.entries }, scheme, this.asOf));
  }
}
