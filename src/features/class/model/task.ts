/** What a task asks, and its answers as one number: a mixed radix whose first field weighs most. 0 is always "not answered". */

interface Common {
  readonly id: string;
}

/** One of a few. */
export interface Choice extends Common {
  readonly kind: 'choice';
  readonly options: readonly { readonly id: string }[];
}

/** A step of an even scale. */
export interface Scale extends Common {
  readonly kind: 'scale';
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Any of a few. Where it has `nothing`, to choose none of them is an answer too; else it is none. */
export interface Several extends Common {
  readonly kind: 'several';
  readonly options: readonly { readonly id: string }[];
  readonly nothing?: unknown;
}

export type Field = Choice | Scale | Several;

export interface Task {
  readonly id: string;
  /** The first symbol of its codes. */
  readonly number: number;
  readonly fields: readonly Field[];
  /** Whether it asks for an opinion: nothing of it is shown below five codes. */
  readonly stance: boolean;
}

/** Four symbols of 32 hold the answers. */
export const MOST_ANSWERS = 32 ** 4;

/** How many answers a field has, "not answered" among them. */
export function sizeOf(field: Field): number {
  if (field.kind === 'choice') return field.options.length + 1;
  if (field.kind === 'scale') return Math.round((field.max - field.min) / field.step) + 2;
  return 2 ** field.options.length + (field.nothing === undefined ? 0 : 1);
}

/** How many different sets of answers the fields have. */
export const sizeOfAll = (fields: readonly Field[]): number => fields.reduce((product, field) => product * sizeOf(field), 1);

/** One number a field, in the order of the task. */
export type Answers = readonly number[];

export const noAnswers = ({ fields }: Pick<Task, 'fields'>): Answers => fields.map(() => 0);

export const isFilled = (answers: Answers): boolean => answers.every((answer) => answer > 0);

export const packAnswers = ({ fields }: Pick<Task, 'fields'>, answers: Answers): number =>
  fields.reduce((packed, field, i) => packed * sizeOf(field) + (answers[i] ?? 0), 0);

/** null where the number is too large to be one of the task's. */
export function unpackAnswers({ fields }: Pick<Task, 'fields'>, packed: number): Answers | null {
  const answers: number[] = [];
  let rest = packed;
  for (const field of [...fields].reverse()) {
    answers.unshift(rest % sizeOf(field));
    rest = Math.floor(rest / sizeOf(field));
  }
  return rest === 0 ? answers : null;
}

/** What can be counted of a field: its options, the steps of its scale; of several, "none of them" first where that is an answer. */
export function cellsOf(field: Field): number {
  if (field.kind === 'scale') return sizeOf(field) - 1;
  return field.options.length + (field.kind === 'several' && field.nothing !== undefined ? 1 : 0);
}

/** The cells that an answer falls into. */
export function cellsIn(field: Field, answer: number): readonly number[] {
  if (answer === 0) return [];
  if (field.kind !== 'several') return [answer - 1];
  const first = field.nothing === undefined ? 0 : 1;
  const chosen = answer - first;
  if (chosen === 0) return [0];
  return field.options.flatMap((_option, i) => ((chosen >> i) & 1 ? [i + first] : []));
}

/** The answer after a cell was pressed: of several it comes or goes, of others it is the answer. */
export function press(field: Field, answer: number, cell: number): number {
  if (field.kind !== 'several') return cell + 1;
  const first = field.nothing === undefined ? 0 : 1;
  if (first === 1 && cell === 0) return answer === 1 ? 0 : 1;
  const chosen = (answer === 0 ? 0 : answer - first) ^ (1 << (cell - first));
  return chosen === 0 ? 0 : chosen + first;
}

/** What a step of a scale stands for. */
export const stepAt = ({ min, step }: Scale, cell: number): number => min + cell * step;
