import { holds, linesOn, moments, readStructure, writeStructure, type StructureState } from './model';
import { otherOf } from './model/ties';
import { afterPaint } from '../../kit/after-paint';
import { LinkedFile } from '../../kit/linked.svelte';
import type { Lines, OnEach, PictureBody, StructureData, StructureProps } from './types';

const EMPTY: StructureData = { bodies: [], ties: [], sources: [] };

/** One copy of the figure: its data, the day, the body selected, the relation followed. */
export class StructureView {
  readonly #props: StructureProps;
  readonly #start: StructureState;
  readonly linked: LinkedFile<StructureData>;

  day = $state('');
  /** Id of the body that is selected. */
  body: string | null = $state(null);
  followed: string | null = $state(null);

  constructor(props: StructureProps) {
    this.#props = props;
    this.linked = new LinkedFile<StructureData>(
      props.addressKey,
      () => (this.changed ? writeStructure(this) : null),
      props.file,
      () =>
        Object.assign(
          this,
          this.linked.take((text) => readStructure(text, new Set(this.known.keys()), this.data.ties, this.#start))?.state,
        ),
    );
    this.#start = { day: props.last, body: null, followed: null };
    this.day = props.last;
  }

  readonly data: StructureData = $derived.by(() => this.linked.data ?? EMPTY);
  readonly ready = $derived.by(() => this.linked.data !== null);
  readonly moments = $derived.by(() => moments(this.data.ties, this.#start.day));
  /** Place of the day among those on which something changes. */
  readonly moment = $derived(this.moments.findLastIndex((one) => one <= this.day));
  readonly known = $derived(new Map(this.data.bodies.map((one) => [one.id, one])));
  readonly selected: PictureBody | null = $derived(this.known.get(this.body ?? '') ?? null);
  /** Relations of the selected body, at any time. */
  readonly ties = $derived(this.data.ties.filter(({ from, to }) => from === this.body || to === this.body));
  readonly live = $derived(new Set(this.ties.filter((tie) => holds(tie, this.day))));
  readonly others = $derived([...new Set(this.ties.map((tie) => otherOf(tie, this.body!)))]);
  readonly lines: OnEach<Lines> = $derived.by(() =>
    this.data.ties.length === 0 ? this.#props.lines : [linesOn(this.day, this.data.ties, 0), linesOn(this.day, this.data.ties, 1)],
  );
  readonly changed = $derived.by(() => this.day !== this.#start.day || this.body !== null);

  /** After mount: asks for the file, and takes up what the address says. */
  async load(): Promise<void> {
    await this.linked.load();
  }

  change(part: Partial<StructureState>): void {
    afterPaint(() => {
      Object.assign(this, part);
      this.linked.changed();
    });
  }

  /** Selects a body, or none where it was selected already. */
  select(id: string | null): void {
    this.change({ body: id === this.body ? null : id, followed: null });
  }

  reset(): void {
    this.change(this.#start);
  }
}
