/** What the collector holds of a class, and what becomes of it. Every change gives a new one; names beside the codes are never in it. */
import { readCode, readTag, type ReadCode } from './code';
import { count, noHands, raise, type Hands } from './count';
import { LEAST, NO_TAG, type Counts } from './link';
import { scan } from './scan';
import type { Task } from './task';

type Code = Extract<ReadCode, { kind: 'code' }>;

export interface Collection {
  /** Id of the task that is shown. */
  readonly task: string;
  /** The class. 00 until the first code or the teacher says which. */
  readonly tag: string;
  /** Every code that was taken up, once each, with how often it was seen; of other tasks and classes too. */
  readonly codes: readonly { readonly code: string; readonly seen: number }[];
  /** Other classes whose codes are counted with this one's. */
  readonly joined: readonly string[];
  /** Looked like a code and failed the check: to be mended by hand. */
  readonly misread: readonly string[];
  /** Of tasks that this edition does not know. */
  readonly newer: readonly string[];
  readonly hands: Readonly<Record<string, Hands>>;
}

export const emptyCollection = (task: string): Collection => ({
  task,
  tag: NO_TAG,
  codes: [],
  joined: [],
  misread: [],
  newer: [],
  hands: {},
});

/** Takes up every code of a text. The first one says task and class where nothing did so before. */
export function paste(now: Collection, text: string, tasks: readonly Task[]): Collection {
  const { codes, misread, newer } = scan(text, tasks);
  const seen = new Map(now.codes.map((one) => [one.code, one.seen]));
  for (const { code } of codes) seen.set(code, (seen.get(code) ?? 0) + 1);
  const [first] = codes;
  const opens = first !== undefined && now.codes.length === 0 && now.tag === NO_TAG;
  return {
    ...now,
    ...(opens ? { task: first.task.id, tag: first.tag } : {}),
    codes: [...seen].map(([code, times]) => ({ code, seen: times })),
    misread: [...new Set([...now.misread, ...misread])],
    newer: [...new Set([...now.newer, ...newer])],
  };
}

/** A misread code as the teacher mended it; it stays in the list where it still fails. */
export function mend(now: Collection, misread: string, text: string, tasks: readonly Task[]): Collection {
  const read = readCode(text, tasks);
  if (read.kind !== 'code') return now;
  return paste(drop(now, misread), read.code, tasks);
}

/** Takes something out of the lists: a misread text, a code, one of a newer edition. */
export const drop = (now: Collection, text: string): Collection => ({
  ...now,
  codes: now.codes.filter(({ code }) => code !== text),
  misread: now.misread.filter((one) => one !== text),
  newer: now.newer.filter((one) => one !== text),
});

export const join = (now: Collection, tag: string): Collection => ({ ...now, joined: [...new Set([...now.joined, tag])] });

export function raiseHand(now: Collection, task: Task, field: number, cell: number, by: number): Collection {
  return { ...now, hands: { ...now.hands, [task.id]: raise(now.hands[task.id] ?? noHands(task), field, cell, by) } };
}

/** Codes of one other task or class that were set aside. */
interface Aside {
  readonly task: Task;
  readonly tag: string;
  readonly n: number;
}

export interface CollectionView {
  readonly task: Task;
  readonly counts: Counts;
  /** The codes that are counted. */
  readonly codes: readonly (Code & { readonly seen: number })[];
  /** The classes among them, the first one's own. */
  readonly tags: readonly string[];
  readonly aside: readonly Aside[];
  /** Codes of one slip with different answers, earlier ones first. */
  readonly changed: readonly (readonly Code[])[];
  readonly twice: number;
  /** Whether there are too few to show opinions. */
  readonly tooFew: boolean;
}

/** What the collector shows. */
export function look(now: Collection, tasks: readonly Task[]): CollectionView {
  const task = tasks.find(({ id }) => id === now.task) ?? tasks[0]!;
  const read = now.codes.flatMap(({ code, seen }) => {
    const one = readCode(code, tasks);
    return one.kind === 'code' ? [{ ...one, seen }] : [];
  });
  const isCounted = ({ task: own, tag }: Code) => own.id === task.id && (tag === now.tag || now.joined.includes(tag));
  const codes = read.filter(isCounted);
  const aside = new Map<string, Aside>();
  for (const one of read.filter((code) => !isCounted(code))) {
    const key = `${one.task.id}~${one.tag}`;
    aside.set(key, { task: one.task, tag: one.tag, n: (aside.get(key)?.n ?? 0) + 1 });
  }
  const slips = new Map<string, Code[]>();
  for (const one of codes) slips.set(one.tag + one.slip, [...(slips.get(one.tag + one.slip) ?? []), one]);
  const counts = count(
    task,
    codes.map(({ answers }) => answers),
    now.hands[task.id],
  );
  return {
    task,
    counts,
    codes,
    aside: [...aside.values()],
    tags: [now.tag, ...now.joined.filter((tag) => tag !== now.tag && codes.some((one) => one.tag === tag))],
    changed: [...slips.values()].filter((some) => some.length > 1),
    twice: codes.filter(({ seen }) => seen > 1).length,
    tooFew: task.stance && counts.n < LEAST,
  };
}

/** Of each slip the code that came last; the earlier ones are dropped. */
export const takeLater = (now: Collection, changed: CollectionView['changed']): Collection =>
  changed.flatMap((some) => some.slice(0, -1)).reduce((left, { code }) => drop(left, code), now);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/** A class as a file or the device keeps it. */
export interface SavedClass {
  readonly wks: 'class';
  readonly v: 1;
  readonly task: string;
  readonly tag: string;
  readonly codes: readonly string[];
  /** Left out where there is nothing of the kind: hands that were counted, by task; classes that were taken in; what is still to be mended. */
  readonly hands?: Readonly<Record<string, Hands>>;
  readonly joined?: readonly string[];
  readonly misread?: readonly string[];
}

export const saveClass = ({ task, tag, codes, hands, joined, misread }: Collection): SavedClass => ({
  wks: 'class',
  v: 1,
  task,
  tag,
  codes: codes.map(({ code }) => code),
  ...(Object.keys(hands).length > 0 ? { hands } : {}),
  ...(joined.length > 0 ? { joined } : {}),
  ...(misread.length > 0 ? { misread } : {}),
});

/** A class out of a file or the device, which may hold anything; null where it holds no class. What is no code of ours is left out. */
export function openClass(value: unknown, tasks: readonly Task[]): Collection | null {
  if (!isRecord(value) || value['wks'] !== 'class' || value['v'] !== 1) return null;
  const task = tasks.find(({ id }) => id === value['task']);
  const tag = value['tag'];
  if (!task || typeof tag !== 'string' || readTag(tag) !== tag) return null;
  const opened = paste({ ...emptyCollection(task.id), tag }, texts(value['codes']).join('\n'), tasks);
  return {
    ...opened,
    task: task.id,
    tag,
    hands: handsIn(value['hands'], tasks),
    joined: texts(value['joined']).filter((one) => readTag(one) === one),
    misread: texts(value['misread']).filter((one) => one.length <= 16),
  };
}

/** Hands of tasks that there are, with as many cells as those have. */
function handsIn(value: unknown, tasks: readonly Task[]): Record<string, Hands> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    tasks.flatMap((task) => {
      const given = value[task.id];
      const blank = noHands(task);
      const fits =
        Array.isArray(given) &&
        given.length === blank.length &&
        given.every(
          (cells: unknown, i) =>
            Array.isArray(cells) &&
            cells.length === blank[i]!.length &&
            cells.every((n) => Number.isInteger(n) && (n as number) >= 0 && (n as number) < 1000),
        );
      return fits ? [[task.id, given as Hands]] : [];
    }),
  );
}
