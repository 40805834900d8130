import { untrack } from 'svelte';
import type { LifeProblem, LifeState, LifeVocabulary } from '../../core/share/life';
import { toCitizen } from '../../core/share/lives';
import { isolated } from '../../core/share/name';
import type { Citizen, Entry, Role } from '../../core/scoring';
import { readAddress, writeAddress } from '../../kit/address';
import { fetchData } from '../../kit/data';
import { Stored } from '../../kit/stored.svelte';
import { engineOf, type Engine, type Links } from './engine';
import { Followers } from './followers';
import { Rows } from './rows.svelte';
import type { ActNotes, ActWords, PersonaWords, Rulebook, SchemeWords, ScorerProps, Shown } from './types';
import { MOST_ENTRIES, vocabularyOf } from './model/vocabulary';

/** One copy of the scorer: whose life, which day, and what each scheme makes of it. */
export class ScorerState {
  readonly #props: ScorerProps;
  readonly #engine: Engine;
  #started: Promise<void> | undefined;
  #book: Rulebook | null = null;
  #links: Links | null = $state.raw(null);
  #formerIds: ReadonlyMap<string, string> = new Map();
  readonly #followers = new Followers();
  /** The reader's citizen, who goes through the chapters. */
  readonly kept = new Stored('citizen', toCitizen);
  /** Whether the life is that of the address or was changed here: then it stays as it is, whoever the reader's citizen becomes. */
  #own = false;
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
  beside: PersonaWords | null = $state.raw(null);

  acts: ReadonlyMap<string, ActWords> = $state.raw(new Map());
  /** By scheme; those that the page brings, and those whose ledgers were opened since. */
  words: Readonly<Record<string, SchemeWords>> = $state.raw({});
  notes: Readonly<Record<string, ActNotes>> = $state.raw({});
  /** The results that the page brings with the first life, for each answer to what its texts leave open. */
  readonly alternatives: ScorerProps['first']['alternatives'];
  /** What could not be read, and where it stood. */
  problem: { readonly of: 'link' | 'citizen'; readonly what: LifeProblem } | null = $state.raw(null);
  /** The state as it stands in links, without the name; null before it is written for the first time. */
  #text: string | null = $state(null);
  /** Whether the rulebooks are there. */
  loaded = $state(false);
  /** Whether another life can be chosen. Where choosing one is what fetches the rulebooks, this holds before they have come. */
  usable = $state(false);
  failed = $state(false);
  /** A file of words could not be fetched; the points stand without it. */
  wordless = $state(false);

  constructor(props: ScorerProps) {
    this.#props = props;
    this.#engine = engineOf(props.data);
    const { persona, acts, scores, words, alternatives, notes } = props.first;
    this.persona = persona;
    this.born = persona.born;
    this.roles = persona.roles;
    this.entries = persona.entries;
    this.asOf = props.asOf.start;
    this.all = new Rows(props.faces, scores, this.asOf);
    this.acts = new Map(acts.map((act) => [act.id, act]));
    this.words = words;
    this.alternatives = alternatives;
    this.notes = notes;
  }

  /** What every scheme makes of the life, in the order of the page. */
  get shown(): readonly Shown[] {
    return this.all.shown;
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
      ...{ persona: persona.id, asOf, name },
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
    const first = this.kept.value === null && this.#text === this.#links?.writeLife(this.#first);
    return first ? null : this.#text;
  }

  get #first(): LifeState {
    return { persona: this.#props.first.persona.id, asOf: this.#props.asOf.start, entries: null };
  }

  get begins(): boolean {
    return this.#props.begins;
  }

  /** Whether the life is that of the reader's citizen; null where none is kept. */
  get isKept(): boolean | null {
    const link = this.kept.value;
    if (link === null) return null;
    if (!this.#links || !this.loaded) return false;
    const { readLife, writeLife } = this.#links;
    const { state, problem } = readLife(link, this.vocabulary, this.#first);
    return (problem === null || problem === 'dropped') && writeLife(state) === writeLife(this.state);
  }

  /** After mount: begins, and goes with the reader's citizen. Returns what ends this. */
  follow(): () => void {
    const follows = this.#engine.local && this.kept.follow(() => void (this.#own || this.#begin(null)));
    void this.start();
    return follows || (() => {});
  }

  /** Makes the life that of the reader's citizen, in place of whoever was. */
  async keep(): Promise<void> {
    await Promise.all([this.#started, this.#fetchLinks()]);
    if (!this.#links || !this.loaded) {
      this.failed = true;
      return;
    }
    const link = this.#links.writeLife(this.state);
    this.problem = null;
    this.kept.change(() => link);
    if (this.kept.held && this.#props.begins) this.#leaveAddress();
  }

  /** Shows the reader's citizen in place of this life. */
  showKept(): void {
    this.#leaveAddress();
    this.#begin(null);
  }

  /** What the page begins with needs no address. */
  #leaveAddress(): void {
    this.#own = false;
    writeAddress(this.#props.addressKey, null);
  }

  /** Fetches the rulebooks when they are wanted, then takes up what the address says, else the reader's citizen. May be called again after a failure. */
  start(): Promise<void> {
    return this.#begin(readAddress(this.#props.addressKey));
  }

  #begin(address: string | null): Promise<void> {
    return (this.#started = this.#start(address));
  }

  async #start(address: string | null): Promise<void> {
    const { wanted } = this.#engine;
    this.#own ||= address !== null;
    const citizen = this.#own || !this.#props.begins ? null : this.kept.value;
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
    if (this.kept.value !== null) await this.#fetchLinks();
    if (text === null) {
      // Whoever was kept is forgotten.
      if (!this.#own && this.all.ready) this.#show(this.#first);
      return;
    }
    await Promise.all([this.#fetchLinks(), this.prepare()]);
    if (!this.#links || !this.all.ready) return;
    // Meanwhile the reader has changed the life, or another tab the citizen.
    if (address === null && (this.#own || citizen !== this.kept.value)) return;
    const { state, problem } = this.#links.readLife(text, this.vocabulary, address === null ? this.#first : this.state);
    this.problem = problem && { of: address === null ? 'citizen' : 'link', what: problem };
    this.#show(state);
    this.#write(this.#links);
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
    this.#own = true;
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

  /** Fetches the words of one scheme and what is known of acts, for a ledger that was opened. */
  async explain(scheme: string): Promise<void> {
    if (untrack(() => this.words[scheme]?.baseRates)) return;
    try {
      const [words] = await Promise.all([fetchData<SchemeWords>(`${this.#props.data}schemes/${scheme}.json`), this.note()]);
      this.words = { ...this.words, [scheme]: words };
      this.wordless = false;
    } catch {
      this.wordless = true;
    }
  }

  /** Fetches what there is to say of acts; without it only the sayings are missing. */
  async note(): Promise<void> {
    const notes = await fetchData<Record<string, ActNotes>>(`${this.#props.data}act-notes.json`).catch(() => null);
    if (notes) this.notes = notes;
  }

  /** Adds an act on the day asked for, with the role that it takes for granted; a full life stays as it is. */
  add(id: string): void {
    const act = this.acts.get(id);
    if (!act || this.entries.length >= MOST_ENTRIES) return;
    const entry: Entry = { act: id, date: this.asOf, ...(act.amount ? { amount: act.amount.default } : {}) };
    const roles = act.role === undefined || this.roles.includes(act.role) ? this.roles : [...this.roles, act.role];
    this.put(() => ({ entries: [...this.entries, entry], roles }));
  }

  edit(index: number, change: Partial<Entry>): void {
    this.#replace(index, (entry) => ({ ...entry, ...change }));
  }

  /** Moves an entry to another day; it cannot have been put right before it happened. */
  move(index: number, date: string): void {
    this.#replace(index, (entry) => ({
      ...entry,
      date,
      ...(entry.settled !== undefined && entry.settled < date ? { settled: undefined } : {}),
    }));
  }

  remove(index: number): void {
    this.#replace(index, () => null);
  }

  /**
   * Changes the entry that stands at a place now, or takes it out. A change may wait for the code that counts, and by then another
   * may stand there: it is the entry that counts and not its place, and where it is gone nothing happens.
   */
  #replace(index: number, change: (entry: Entry) => Entry | null): void {
    const seen = this.entries[index];
    if (!seen) return;
    this.put(() => this.#followers.replace(this.entries, seen, change));
  }

  get vocabulary(): LifeVocabulary {
    return vocabularyOf(this.personas, [...this.acts.values()], this.#formerIds, this.#props);
  }

  async #publish(): Promise<void> {
    if (!this.#links) await this.#fetchLinks();
    if (!this.#links) return;
    this.#write(this.#links);
    writeAddress(this.#props.addressKey, this.link);
  }

  /** Without it, all but links goes on. */
  async #fetchLinks(): Promise<void> {
    this.#links ??= await this.#engine.links().catch(() => null);
  }

  #write({ writeLife }: Links): void {
    this.#text = writeLife({ ...this.state, name: undefined });
  }

  #take(book: Rulebook): void {
    const acts = new Map(book.acts.map((act) => [act.id, act]));
    this.#book = book;
    this.#formerIds = new Map(Object.entries(book.formerIds));
    this.personas = book.personas;
    // The same person, now out of the file, so that "unchanged" is one comparison.
    const persona = book.personas.find(({ id }) => id === this.persona.id);
    if (persona && this.entries === this.persona.entries) {
      for (const [i, entry] of this.entries.entries()) if (persona.entries[i]) this.#followers.set(entry, persona.entries[i]);
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
