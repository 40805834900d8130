import type { Track } from './model';
import type { Messages } from 'messages';

export interface TimelineEvent {
  readonly id: string;
  readonly date: string;
  readonly until?: string | undefined;
  /** The sources give the time only roughly. */
  readonly circa?: true | undefined;
  readonly title: string;
  readonly track: Track;
  /** Ids; an embed is without them and takes them from the notes. */
  readonly sources?: readonly string[] | undefined;
  readonly confidence: 'verified' | 'secondary';
}

/** Event id → what is known of it, what must not be made of it, and from whom. */
export type TimelineNotes = Readonly<
  Record<
    string,
    {
      readonly facts: readonly { readonly text: string; readonly note: string | null }[];
      readonly sources: readonly { readonly id: string; readonly name: string }[];
    }
  >
>;

export interface TimelineProps {
  readonly lang: string;
  readonly words: Omit<Messages['timeline'], 'title' | 'lead' | 'finding' | 'note'>;
  readonly confidence: Pick<Messages['facts']['confidence'], 'verified' | 'secondary'>;
  /** Oldest first. */
  readonly events: readonly TimelineEvent[];
  /** Short names of the sources, by id, where the events have theirs. */
  readonly sources?: Readonly<Record<string, string>> | undefined;
  readonly sourcesPage: string;
  /** Where the notes are fetched from, on first need. */
  readonly notes: string;
  /** The day the 2019 article came out. */
  readonly article: string;
  /** The term of the Planning Outline. */
  readonly plan: { readonly from: string; readonly to: string };
  /** Figures that can show the same day: from when on, and their address with {day} as YYYY-MM-DD or {compact} as YYYYMMDD. */
  readonly elsewhere: readonly { readonly name: string; readonly from: string; readonly address: string }[];
  readonly addressKey: string;
}
