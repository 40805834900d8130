import { readLife, writeLife, type LifeProblem, type LifeState, type LifeVocabulary } from '../../core/share/life';
import { compile, score, type Entry, type Scheme, type Score } from '../../core/scoring';
import { readAddress, writeAddress } from '../../state/address';
import { fetchData } from '../../state/data';
import type { ActWords, PersonaWords, Rulebook, RuleWords, ScorerProps } from './types';

export const MOST_ENTRIES = 60;

/** One copy of the scorer: whose life, which day, and what each scheme makes of it. */
export class Life {
  readonly #props: ScorerProps;
  #schemes: readonly Scheme[] = [];
  #personas: readonly PersonaWords[] = [];

  persona: PersonaWords = $state.raw() as PersonaWords;
  asOf = $state('');
  entries: readonly Entry[] = $state.raw([]);
  scores: readonly Score[] = $state.raw([]);
  acts: ReadonlyMap<string, ActWords> = $state.raw(new Map());
  ruleWords: Readonly<Record<string, RuleWords>> = $state.raw({});
  effects: Readonly<Record<string, readonly string[]>> = $state.raw({});
  problem: LifeProblem | null = $state(null);
  /** Only when the rulebooks are there can another life be counted. */
  loaded = $state(false);
  failed = $state(false);

  constructor(props: ScorerProps) {
    this.#props = props;
    const { persona, acts, scores, words, effects } = props.first;
    this.persona = persona;
    this.asOf = props.asOf.start;
    this.entries = persona.entries;
    this.scores = scores;
    this.acts = new Map(acts.map((act) => [act.id, act]));
    this.ruleWords = words;
    this.effects = effects;
  }

  get state(): LifeState {
    return { persona: this.persona.id, asOf: this.asOf, entries: this.entries === this.persona.entries ? null : this.entries };
  }

  /** The state as it stands in links; null for the state that the page shows by itself. */
  get link(): string | null {
    const untouched =
      this.persona.id === this.#props.first.persona.id && this.entries === this.persona.entries && this.asOf === this.#props.asOf.start;
    return untouched ? null : writeLife(this.state);
  }

  /** Fetches the rulebooks, then takes up what the address says, if it says something. May be called again after a failure. */
  async start(): Promise<void> {
    this.failed = false;
    try {
      this.#take(await fetchData<Rulebook>(this.#props.rulebook));
    } catch {
      this.failed = true;
      return;
    }
    const text = readAddress(this.#props.addressKey);
    if (text === null) return;
    const { state, problem } = readLife(text, this.#vocabulary(), this.state);
    this.problem = problem;
    this.#show(state);
  }

  choose(persona: string): void {
    this.change({ persona, asOf: this.asOf, entries: null });
  }

  change(state: LifeState): void {
    this.problem = null;
    this.#show(state);
    writeAddress(this.#props.addressKey, this.link);
  }

  put(entries: readonly Entry[]): void {
    this.change({ ...this.state, entries });
  }

  #take(book: Rulebook): void {
    const acts = new Map(book.acts.map((act) => [act.id, act]));
    this.#schemes = book.schemes.map((data) => compile(data, acts));
    this.#personas = book.personas;
    // The same person, now out of the file, so that "unchanged" is one comparison.
    const persona = book.personas.find(({ id }) => id === this.persona.id);
    if (persona && this.entries === this.persona.entries) this.entries = persona.entries;
    if (persona) this.persona = persona;
    this.acts = acts;
    this.ruleWords = book.words;
    this.effects = book.effects;
    this.loaded = true;
  }

  #show({ persona, asOf, entries }: LifeState): void {
    this.persona = this.#personas.find(({ id }) => id === persona) ?? this.persona;
    this.asOf = asOf;
    this.entries = entries ?? this.persona.entries;
    this.scores = this.#schemes.map((scheme) => score({ entries: this.entries }, scheme, this.asOf));
  }

  #vocabulary(): LifeVocabulary {
    return {
      personas: new Set(this.#personas.map(({ id }) => id)),
      acts: new Map([...this.acts.values()].map(({ id, amount }) => [id, amount])),
      first: this.#props.asOf.first,
      last: this.#props.asOf.last,
      most: MOST_ENTRIES,
    };
  }
}
