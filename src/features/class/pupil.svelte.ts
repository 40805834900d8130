import {
  isFilled,
  noAnswers,
  NO_FLAGS,
  NO_TAG,
  press,
  readClassLink,
  readCode,
  SLIPS,
  slipOf,
  writeCode,
  type Answers,
  type Flags,
} from './model';
import { readAddress } from '../../kit/address';
import { followFragment, randomBelow, readFragment, remember, remembered } from '../../kit/tab';
import type { AskedTask } from './types';

/** One pupil's answers, and the code that holds them. */
export class Pupil {
  readonly #task: AskedTask;
  readonly #key: string;
  answers: Answers = $state.raw([]);
  #slip: string | null = $state(null);
  tag = $state(NO_TAG);
  flags: Flags = $state.raw(NO_FLAGS);
  /** Whether a part of the teacher's link could not be read. */
  problem = $state(false);
  /** The life that the link asks about, where the task has lives. */
  life = $state('');
  readonly filled: number = $derived(this.answers.filter((answer) => answer > 0).length);
  readonly complete: boolean = $derived(isFilled(this.answers));
  /** null before the first answer. */
  readonly code: string | null = $derived.by(() =>
    this.#slip === null ? null : writeCode({ task: this.#task, tag: this.tag, slip: this.#slip, answers: this.answers }),
  );
  /** Whether what the record says stays shut for now. */
  readonly locked: boolean = $derived(this.flags.closed && !this.complete);

  constructor(task: AskedTask) {
    this.#task = task;
    this.#key = `class-${task.id}`;
    this.answers = noAnswers(task);
    this.life = task.lives[0]?.id ?? '';
  }

  /** After mount: takes up the teacher's link, and the answers that this tab remembers. Returns what ends this. */
  start(): () => void {
    const take = () => {
      const { tag, flags, problem } = readClassLink(readFragment() || (readAddress('class') ?? ''));
      [this.tag, this.flags, this.problem] = [tag, flags, problem];
    };
    take();
    const given = this.state?.split('~')[1];
    if (this.#task.lives.some(({ id }) => id === given)) this.life = given!;
    const kept = remembered(this.#key);
    const read = typeof kept === 'string' ? readCode(kept, [this.#task]) : null;
    if (read?.kind === 'code') [this.#slip, this.answers] = [read.slip, read.answers];
    return followFragment(take);
  }

  /** The state of the book's figure that the link brings. */
  get state(): string | null {
    const { key } = this.#task.site;
    return key === null ? null : readAddress(key);
  }

  press(field: number, cell: number): void {
    const asked = this.#task.fields[field]!;
    this.#set(field, press(asked, this.answers[field]!, cell));
  }
  takeBack(field: number): void {
    this.#set(field, 0);
  }

  #set(field: number, answer: number): void {
    this.#slip ??= slipOf(randomBelow(SLIPS));
    this.answers = this.answers.map((old, i) => (i === field ? answer : old));
    // An opinion is not left behind in a tab.
    if (!this.#task.stance) remember(this.#key, this.code);
  }
}
