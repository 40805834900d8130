import type { Messages } from 'messages';

interface DatedCount {
  /** "31 December 2017", and "Dec 2017" for the axis. */
  readonly label: string;
  readonly short: string;
  /** Place in time, in per cent of the width, and the row of its label. */
  readonly x: number;
  readonly row: number;
  readonly flights: number;
  readonly trains: number;
  /** The count as printed, with its unit. */
  readonly printed: string;
}

export interface ListsProps {
  readonly lang: string;
  readonly words: Omit<Messages['lists'], 'title' | 'sentence' | 'note' | 'people'>;
  readonly dates: readonly DatedCount[];
  readonly ticks: readonly { readonly value: number; readonly y: number; readonly label: string }[];
  readonly frame: { readonly height: number; readonly top: number; readonly bottom: number; readonly most: number };
  /** What one step of a slider is worth. */
  readonly step: number;
  /** The count as one sentence. */
  readonly finding: string;
  readonly addressKey: string;
}
