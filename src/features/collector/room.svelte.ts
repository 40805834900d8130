import { readAddress } from '../../kit/address';
import { followFragment, isFile, pageAddress, randomBelow, readFragment, remember, remembered } from '../../kit/tab';
import { Stored } from '../../kit/stored.svelte';
import {
  emptyCollection,
  look,
  NO_FLAGS,
  NO_TAG,
  openClass,
  readClassLink,
  readSister,
  saveClass,
  tagOf,
  writeClassLink,
  type Collection,
  type Flags,
  type SavedClass,
  type Sister,
  type CollectionView,
} from '../class/model';
import type { CountedTask, CollectorProps } from './types';

/** Where the class is remembered in the tab; on the device it has the same name. */
const KEY = 'class';

/** What the teacher sees: the class, the link that leads pupils to it, and what a sister class sent. */
export class Room {
  readonly tasks: readonly CountedTask[];
  #own: Collection = $state.raw() as Collection;
  readonly #kept: Stored<SavedClass | null>;
  flags: Flags = $state.raw(NO_FLAGS);
  /** The life about which the pupils predict. */
  life = $state('');
  sister: Sister | null = $state.raw(null);
  /** Whether something stands behind the # that is no count of another class. */
  problem = $state(false);
  /** Whether the link asks for a task that the kit does not have. */
  lost = $state(false);
  /** Whether a copy in a file is open, which no pupil's device can reach. */
  inFile = $state(false);
  #base = $state('');

  constructor({ tasks, home }: Pick<CollectorProps, 'tasks' | 'home'>) {
    this.tasks = tasks;
    this.#base = home;
    this.#own = emptyCollection(tasks[0]!.id);
    this.#kept = new Stored<SavedClass | null>(KEY, (stored) => (openClass(stored, tasks) ? (stored as SavedClass) : null));
  }

  readonly now: Collection = $derived.by(() => openClass(this.#kept.value, this.tasks) ?? this.#own);
  readonly view: CollectionView = $derived.by(() => look(this.now, this.tasks));
  readonly task: CountedTask = $derived.by(() => this.tasks.find(({ id }) => id === this.view.task.id)!);
  /** Whether the class was asked to be kept on the device, and whether the device takes it. */
  readonly keeps: boolean = $derived.by(() => this.#kept.value !== null);
  readonly held: boolean = $derived.by(() => this.#kept.held);
  /** The teacher's link to the pupils' page; it is typed off a wall, so it says no more than it must. */
  readonly link: string = $derived.by(() => {
    const { key, state } = this.task.site;
    const opens = this.task.lives.length > 0 ? this.task.lives.find(({ id }) => id === this.life)?.state : state;
    const query = key && opens ? `?${key}=${opens}` : '';
    return `${this.#base}${this.task.id}/${query}#${writeClassLink({ tag: this.now.tag, flags: this.flags })}`;
  });

  /** After mount: takes up what the address, the tab and the device hold. Returns what ends this. */
  start(): () => void {
    this.inFile = isFile();
    // A copy that holds all pages is one file; the pages that pupils open are on the site.
    if (document.documentElement.dataset.kit === undefined) this.#base = pageAddress();
    const kept = openClass(remembered(KEY), this.tasks);
    const asked = readAddress('task');
    const task = this.tasks.find(({ id }) => id === asked);
    this.#own = kept ?? {
      ...emptyCollection((task ?? this.tasks[0]!).id),
      tag: tagOf(1 + randomBelow(1023)),
    };
    const take = () => {
      const text = readFragment();
      this.sister = readSister(text, this.tasks);
      const link = readClassLink(text);
      this.problem = this.sister === null && link.problem;
      if (this.sister && this.now.codes.length === 0) this.change((now) => ({ ...now, task: this.sister!.task.id }));
      // The link of a class says of the collector whose codes it gathers.
      if (this.problem || link.tag === NO_TAG) return;
      this.flags = link.flags;
      this.change((now) => ({ ...now, tag: link.tag }));
    };
    const ends = [this.#kept.follow(), followFragment(take)];
    take();
    this.lost = asked !== null && !task;
    return () => ends.forEach((end) => end());
  }

  /** The class after a change; on the device it is read again first, since another tab may have changed it. */
  change(next: (now: Collection) => Collection): void {
    const before = this.now;
    this.lost = false;
    if (this.keeps) this.#kept.change((saved) => saveClass(next(openClass(saved, this.tasks) ?? before)));
    this.#own = this.keeps ? this.now : next(before);
    remember(KEY, saveClass(this.#own));
  }

  keep(): void {
    this.#kept.change(() => saveClass(this.now));
  }
  /** Takes the class off the device; this page goes on with it. */
  forget(): void {
    this.#own = this.now;
    this.#kept.change(() => null);
  }
  /** Another class: nothing of this one stays, here or on the device. */
  begin(): void {
    const { task } = this.now;
    this.#kept.change(() => null);
    this.#own = { ...emptyCollection(task), tag: tagOf(1 + randomBelow(1023)) };
    this.sister = null;
    remember(KEY, undefined);
  }

  /** The counts that a sister class sent, where they are of the task that is shown. */
  get beside(): Sister | null {
    return this.sister?.task.id === this.task.id ? this.sister : null;
  }
  get isNamed(): boolean {
    return this.now.tag !== NO_TAG;
  }
}
