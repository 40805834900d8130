import type { Item } from '../../../core/quiz';
import type { KitContent } from '../schema';

/**
 * A lesson as every form of it is made: all facts and computed values are filled in, all states are addresses.
 * Its source is content/lessons/<language>/<id>.yaml.
 */

/**
 * A text with every number filled in. It may hold *emphasis*, **strong words** and [links](address), as in Markdown; nothing else
 * is marked. Chinese characters in it are Chinese.
 */
export type Words = string;

/** How hard the sheet reads: in short sentences; as the site writes; with the source behind one number. */
export type Level = 'easy' | 'standard' | 'deep';
export const LEVELS: readonly Level[] = ['easy', 'standard', 'deep'];

export interface Source {
  readonly title: string;
  readonly url: string | null;
  /** Language of the title. */
  readonly lang: string;
}

/** A fact that an answer rests on. */
export interface Evidence {
  readonly id: string;
  readonly statement: string;
  /** secondary: the source reports what others counted or said, and whoever prints the fact names it. */
  readonly confidence: 'verified' | 'secondary';
  readonly sources: readonly Source[];
  /** Where the site tells it, absolute. */
  readonly address: string;
}

interface Objective {
  readonly id: string;
  readonly text: Words;
  /** Ids of the questions that check it. */
  readonly checkedBy: readonly string[];
}

/** A page or figure of the site that the lesson uses. */
export interface Site {
  readonly label: Words;
  /** Absolute, with the state that the figure begins with. */
  readonly address: string;
}

export interface Step {
  readonly id: string;
  readonly title: Words;
  readonly minutes: number;
  /** Minutes in the shorter form of the lesson; the same where there is none. */
  readonly short: number;
  /** What the teacher says, as it can be read out. */
  readonly say: Words | null;
  readonly do: Words;
  /** A good answer. */
  readonly expect: Words | null;
  /** What to do where it goes wrong. */
  readonly ifNot: Words | null;
  /** What the class sees on the wall meanwhile. */
  readonly slide: { readonly title: Words; readonly lines: readonly Words[] } | null;
}

export interface Table {
  readonly caption: Words;
  readonly columns: readonly Words[];
  /** An empty cell is a cell to write in. The first cell of a row names it. */
  readonly rows: readonly (readonly Words[])[];
}

/** What a pupil finds on the sheet. */
export interface Task {
  readonly text: Words;
  /** Boxes to tick. */
  readonly options: readonly Words[];
  readonly table: Table | null;
  /** Empty lines to write on. */
  readonly lines: number;
}

export interface Grade {
  readonly grade: 'secure' | 'way' | 'beginning';
  readonly says: Words;
  /** As a pupil might write it. */
  readonly example: Words;
}

export interface Question {
  readonly id: string;
  /** The same on the sheets of all levels and in the key. */
  readonly number: number;
  /** closed: one answer is right. open: reasons are judged by the rubric. exit: written at the end, and handed in. */
  readonly kind: 'closed' | 'open' | 'exit';
  /** By level; null where a level leaves the question out. */
  readonly tasks: Readonly<Record<Level, Task | null>>;
  readonly answer: {
    readonly text: readonly Words[];
    readonly table: Table | null;
    readonly evidence: readonly Evidence[];
  };
  /** Best first; empty for closed questions. */
  readonly rubric: readonly Grade[];
}

/** A closed question for quizzes, with what its answer rests on. Its texts are plain. */
interface LessonItem extends Item {
  readonly evidence: readonly Evidence[];
}

export interface Card {
  readonly id: string;
  readonly title: Words;
  readonly lines: readonly Words[];
  readonly table: Table | null;
  /** A teacher puts it in or leaves it out: it stands on no page for pupils. */
  readonly optional: boolean;
}

interface CardSet {
  readonly id: string;
  readonly title: Words;
  /** For the teacher: how many are needed, and what is done with them. */
  readonly note: Words;
  readonly cards: readonly Card[];
}

interface Standard {
  readonly id: string;
  /** "RH.9-10.7" */
  readonly code: string;
  /** "Common Core", with its edition. */
  readonly framework: string;
  /** What it asks, in our words. */
  readonly text: string;
  readonly url: string;
}

export interface Lesson {
  readonly id: string;
  readonly language: string;
  /** Place in the kit, from 1. */
  readonly number: number;
  readonly title: Words;
  /** One sentence for lists. */
  readonly summary: Words;
  readonly minutes: number;
  /** Minutes of the shorter form; null where there is none. */
  readonly short: number | null;
  /** The essential question. */
  readonly question: Words;
  readonly objectives: readonly Objective[];
  readonly site: readonly Site[];
  /** Where the answers of a class are gathered, by device and by hand. Empty where pupils are asked nothing. */
  readonly gathered: readonly Site[];
  /** What has to be printed or be at hand. */
  readonly materials: readonly Words[];
  readonly steps: readonly Step[];
  /** What pupils read before the questions, by level; empty where they read the site. */
  readonly reading: Readonly<Record<Level, readonly Words[]>>;
  readonly questions: readonly Question[];
  /** How it is taught where nobody has a device. */
  readonly noDevice: Words;
  readonly cautions: readonly Words[];
  readonly extension: readonly Words[];
  readonly cards: readonly CardSet[];
  readonly items: readonly LessonItem[];
  readonly standards: readonly Standard[];
  /** Ids of the chapters that it uses. */
  readonly chapters: readonly string[];
  /** Paths below the site's base, with a slash at the end. */
  readonly paths: Readonly<Record<'plan' | 'sheet' | 'key' | 'slides' | 'cards', string>>;
}

type Labels = KitContent['labels'];

/** What all lessons of a language share. */
export interface Kit {
  readonly language: string;
  readonly title: Words;
  readonly lead: Words;
  /** How a teacher prepares in ten minutes. */
  readonly guide: readonly { readonly minutes: number; readonly text: Words }[];
  /** Read out at the beginning of each lesson, and printed on each first slide. */
  readonly contract: readonly Words[];
  /** What a teacher reads before any of the lessons. */
  readonly cautions: readonly { readonly title: Words; readonly text: Words }[];
  readonly words: readonly { readonly original: string; readonly pinyin: string; readonly meaning: Words }[];
  /** What has changed since 2019. */
  readonly changes: readonly { readonly text: Words; readonly evidence: readonly Evidence[] }[];
  readonly privacy: Words;
  readonly licence: Words;
  /** Words that stand over the parts of a plan, a sheet or a key. */
  readonly labels: Labels;
  /** The last day on which the kit was looked at. */
  readonly checked: string;
  readonly lessons: readonly Lesson[];
}
