import { moments, readStructure, shownOn, writeStructure, type StructureState } from './model';
import { fetchData } from '../../kit/data';
import { Linked } from '../../kit/linked.svelte';
import type { StructureData, StructureProps } from './types';

/** One copy of the figure: its data, the day, the bodies opened, the relation followed. */
export class View {
  readonly #props: StructureProps;
  readonly #start: StructureState;
  readonly linked: Linked;

  data: StructureData = $state.raw({ bodies: [], ties: [], sources: [] });
  day = $state('');
  open: readonly string[] = $state.raw([]);
  followed: string | null = $state(null);
  ready = $state(false);
  failed = $state(false);
  /** What the one live region says. */
  said = $state('');

  constructor(props: StructureProps) {
    this.#props = props;
    this.linked = new Linked(props.addressKey, () => (this.changed ? writeStructure(this) : null));
    this.#start = { day: props.last, open: [], followed: null };
    this.data = props.start;
    this.day = props.last;
  }

  readonly moments = $derived.by(() => moments(this.data.ties, this.#start.day));
  /** Place of the day among those on which something changes. */
  readonly moment = $derived(
    Math.max(
      this.moments.findLastIndex((one) => one <= this.day),
      0,
    ),
  );
  /** The body being looked at: the one opened last. */
  readonly body = $derived.by(() => {
    const id = this.open.findLast((one) => !one.startsWith('_'));
    return this.data.bodies.find((one) => one.id === id) ?? null;
  });
  readonly shown = $derived.by(() => shownOn(this.day, this.data.bodies, this.data.ties, new Set(this.open), this.followed));
  readonly changed = $derived.by(() => this.day !== this.#start.day || this.open.length > 0);

  /** After mount: asks for the file, and takes up what the address says. */
  async load(): Promise<void> {
    try {
      this.data = await fetchData<StructureData>(this.#props.file);
    } catch {
      this.failed = true;
      return;
    }
    Object.assign(this, this.linked.take((text) => readStructure(text, this.data.bodies, this.#start))?.state);
    this.ready = true;
  }

  change(part: Partial<StructureState>): void {
    Object.assign(this, part);
    this.linked.changed();
  }

  /** Opens a body or a fold; the one being looked at is closed instead. */
  touch(id: string): void {
    const rest = this.open.filter((one) => one !== id);
    const closes = this.body?.id === id || (id.startsWith('_') && rest.length < this.open.length);
    this.change({ open: closes ? rest : [...rest, id], followed: null });
  }

  reset(): void {
    this.change(this.#start);
  }
}
