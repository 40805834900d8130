import type { LifeProblem, LifeState, LifeVocabulary } from '../../core/share/life';
import { isolated } from '../../core/share/name';
import type { Citizen, Entry, Role } from '../../core/scoring';
import { readAddress, writeAddress } from '../../kit/address';
import { afterPaint } from '../../kit/after-paint';
import { Edits } from './edits';
import { engineOf, type Engine, type Links } from './engine';
import { ReaderCitizen } from './reader-citizen.svelte';
import { Rows } from './rows.svelte';
import { Texts } from './texts.svelte';
import type { ActWords, PersonaWords, Rulebook, ScorerProps, Shown } from './types';
import { vocabularyOf } from './model/vocabulary';

/** One copy of the scorer: whose life, which day, and what each scheme makes of it. */
export class ScorerState {
  readonly #props: ScorerProps;
  readonly #engine: Engine;
  #started: Promise<void> | undefined;
  #book: Rulebook | null = null;
  /** What reads and writes links, once it was fetched. */
  links: Links | null = $state.raw(null);
  #formerIds: ReadonlyMap<string, string> = new Map();
  readonly edits = new Edits(this);
  readonly readerCitizen: ReaderCitizen;
  readonly texts: Texts;
  /** Every scheme's answer. */
  readonly all: Rows;
  personas: readonly PersonaWords[] = $state.raw([]);

  persona: PersonaWords = $state.raw() as PersonaWords;
  name: string | undefined = $state();
  born: number = $state(0);
  roles: readonly Role[] = $state.raw([]);
  declined: readonly string[] = $state.raw([]);
  /** Readings of the texts that the reader has settled on. */
  readings: Citizen['readings'] = $state.raw();
  entries: readonly Entry[] = $state.raw([]);
  asOf = $state('');
  /** Whether it was the life that changed last, and not the date. */
  moves = $state(false);
  beside: PersonaWords | null = $state.raw(null);

  acts: ReadonlyMap<string, ActWords> = $state.raw(new Map());
  /** What could not be read, and where it stood. */
  problem: { readonly of: 'link' | 'citizen'; readonly what: LifeProblem } | null = $state.raw(null);
  /** The state as it stands in links, without the name; null before it is written for the first time. */
  #text: string | null = $state(null);
  /** Whether the rulebooks are there. */
  loaded = $state(false);
  /** Whether another life can be chosen. Where choosing one is what fetches the rulebooks, this holds before they have come. */
  usable = $state(false);
  failed = $state(false);

  constructor(props: ScorerProps) {
    this.#props = props;
    this.#engine = engineOf(props.data);
    this.readerCitizen = new ReaderCitizen(this, props);
    this.texts = new Texts(props);
    const { persona, acts, scores } = props.first;
    this.persona = persona;
    this.born = persona.born;
    this.roles = persona.roles;
    this.entries = persona.entries;
    this.asOf = props.asOf.start;
    this.all = new Rows(props.summaries, scores, this.asOf);
    this.acts = new Map(acts.map((act) => [act.id, act]));
  }

  /** What every scheme makes of the life, in the order of the page. */
  get shown(): readonly Shown[] {
    return this.all.asked(this.all.shown);
  }

  get citizen(): Citizen {
    return { entries: this.entries, born: this.born, roles: this.roles, declined: this.declined, readings: this.readings };
  }

  /** What the person is called: as the reader says, or as the persona is. */
  get called(): string {
    return isolated(this.name || this.persona.name);
  }

  get state(): LifeState {
    const { persona, asOf, entries, born, roles, declined, readings, beside, name } = this;
    return {
      persona: persona.id,
      asOf,
      name,
      entries: entries === persona.entries ? null : entries,
      born: born === persona.born ? undefined : born,
      roles: roles === persona.roles ? undefined : roles,
      declined: declined.length === 0 ? undefined : declined,
      readings,
      beside: beside?.id,
    };
  }

  /** The state as it stands in links, without the name; null for the life that the page shows to everybody. */
  get link(): string | null {
    const first = this.readerCitizen.kept.value === null && this.#text === this.links?.writeLife(this.#first);
    return first ? null : this.#text;
  }

  get #first(): LifeState {
    return { persona: this.#props.first.persona.id, asOf: this.#props.asOf.start, entries: null };
  }

  /** After mount: begins, and goes with the reader's citizen. Returns what ends this. */
  follow(): () => void {
    const end = this.readerCitizen.follow();
    this.all.ask(this.#props.addressKey.replace('scorer', 'rows'));
    this.problem = this.all.lost;
    void this.start();
    return end;
  }

  /** Fetches the rulebooks when they are wanted, then takes up what the address says, else the reader's citizen. May be called again after a failure. */
  start(): Promise<void> {
    return this.begin(readAddress(this.#props.addressKey));
  }

  /** As it begins with this state of the address, or with none. */
  begin(address: string | null): Promise<void> {
    return (this.#started = this.#start(address));
  }

  async #start(address: string | null): Promise<void> {
    const { wanted } = this.#engine;
    this.readerCitizen.changed ||= address !== null;
    const citizen = this.readerCitizen.first;
    const text = address ?? citizen;
    if (wanted && text === null && !this.failed) {
      this.usable = true;
      await wanted();
    }
    this.failed = false;
    try {
      this.#take(await this.#engine.book());
    } catch {
      this.failed = true;
      return;
    }
    if (this.readerCitizen.kept.value !== null) await this.#fetchLinks();
    if (text === null) {
      // The reader's citizen was forgotten, so the page's first life is shown again.
      if (!this.readerCitizen.changed && this.all.ready) this.#show(this.#first);
      return;
    }
    await Promise.all([this.#fetchLinks(), this.prepare()]);
    if (!this.links || !this.all.ready) return;
    // Meanwhile the reader has changed the life, or another tab the citizen.
    if (address === null && citizen !== this.readerCitizen.first) return;
    const { state, problem } = this.links.readLife(text, this.vocabulary, address === null ? this.#first : this.state);
    this.problem = problem ? { of: address === null ? 'citizen' : 'link', what: problem } : this.all.lost;
    this.#show(state);
    this.#write(this.links);
  }

  /** Begins to count before anything is changed, once the rulebooks are there. */
  async ready(): Promise<void> {
    await this.#started;
    await this.prepare();
  }

  /** Fetches the code that counts and makes the schemes ready: the page shows its first life without. false where that failed. */
  async prepare(): Promise<boolean> {
    if (this.all.ready) return true;
    const scoring = await this.#engine.scoring().catch(() => null);
    if (!scoring || !this.#book) {
      this.failed = true;
      return false;
    }
    this.all.prepare(scoring, this.#book);
    this.#count();
    return true;
  }

  /** Where all that is known of a scheme stands. */
  readonly pageOf = (scheme: string): string => `${this.#props.schemes}${scheme}/`;

  choose(persona: string): void {
    this.put(() => ({
      persona,
      entries: null,
      name: undefined,
      born: undefined,
      roles: undefined,
      declined: undefined,
      readings: undefined,
    }));
  }

  /** Takes up a change of the life as it is then: the first one waits for the code that counts, and what comes meanwhile follows in its order. */
  async put(change: () => Partial<LifeState>): Promise<void> {
    this.readerCitizen.changed = true;
    await new Promise<void>(afterPaint);
    if (!this.all.ready) {
      await this.#started;
      if (!(await this.prepare())) return;
    }
    this.problem = null;
    this.#show({ ...this.state, ...change() });
    void this.#publish();
  }

  change(state: LifeState): void {
    const unsaid = { name: undefined, born: undefined, roles: undefined, declined: undefined, readings: undefined, beside: undefined };
    this.put(() => ({ ...unsaid, ...state }));
  }

  get vocabulary(): LifeVocabulary {
    return vocabularyOf(this.personas, [...this.acts.values()], this.#formerIds, this.#props);
  }

  async #publish(): Promise<void> {
    if (!this.links) await this.#fetchLinks();
    if (!this.links) return;
    this.#write(this.links);
    writeAddress(this.#props.addressKey, this.link);
  }

  /** What writes links, once there is something to write; null, and said, where it could not be fetched. */
  async writable(): Promise<Links | null> {
    await Promise.all([this.#started, this.#fetchLinks()]);
    this.failed ||= !this.links || !this.loaded;
    return this.loaded ? this.links : null;
  }

  /** Without it, all but links goes on. */
  async #fetchLinks(): Promise<void> {
    this.links ??= await this.#engine.links().catch(() => null);
  }

  #write({ writeLife }: Links): void {
    this.#text = writeLife({ ...this.state, name: undefined });
  }

  #take(book: Rulebook): void {
    const acts = new Map(book.acts.map((act) => [act.id, act]));
    this.#book = book;
    this.#formerIds = new Map(Object.entries(book.formerIds));
    this.personas = book.personas;
    // The persona as the fetched file has it, so that `entries === persona.entries` still means unchanged.
    const persona = book.personas.find(({ id }) => id === this.persona.id);
    if (persona && this.entries === this.persona.entries) {
      for (const [i, entry] of this.entries.entries()) if (persona.entries[i]) this.edits.followers.set(entry, persona.entries[i]);
      this.persona = persona;
      this.entries = persona.entries;
      this.roles = persona.roles;
    }
    this.acts = acts;
    this.loaded = true;
    this.usable = true;
  }

  #show({ persona, asOf, entries, name, born, roles, declined, readings, beside }: LifeState): void {
    this.persona = this.personas.find(({ id }) => id === persona) ?? this.persona;
    this.moves = asOf === this.asOf;
    this.asOf = asOf;
    this.entries = entries ?? this.persona.entries;
    this.name = name;
    this.born = born ?? this.persona.born;
    this.roles = roles ?? this.persona.roles;
    this.declined = declined ?? [];
    this.readings = readings;
    this.beside = this.personas.find(({ id }) => id === beside) ?? null;
    this.#count();
  }

  #count(): void {
    this.all.count(this.citizen, this.beside, this.asOf);
  }
}
