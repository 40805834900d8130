import type { Messages } from 'messages';

export interface VoiceArgument {
  readonly id: string;
  readonly by: string;
  readonly form: keyof Messages['viewpoints']['forms'];
  readonly paragraph: number;
  readonly themes: readonly string[];
  readonly text: string;
  readonly quote: string | null;
  readonly note: string | null;
  /** Ids of the ideas that it rests on. */
  readonly ideas: readonly string[];
}

export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly line: string;
  readonly stance: 'supports' | 'opposes';
  /** null: not stated in the article. */
  readonly stated: Readonly<Record<'age' | 'raised' | 'citizenship' | 'faith', string | null>>;
}

/** An argument with what its card says around it. */
export interface ArgumentCard {
  readonly argument: VoiceArgument;
  readonly speaker: string;
  /** null where the author speaks. */
  readonly voice: Voice | null;
  /** The voice's number at the table, from 1. */
  readonly seat: number;
  readonly themeLabels: readonly string[];
  /** Who is answered by it, and who answers it. */
  readonly answers: readonly string[];
  readonly answeredBy: readonly string[];
  readonly ideas: readonly { readonly name: string; readonly href: string }[];
}

/** One of the five without the name: the ends of the axes at which the article places it, null where it does not say. */
interface Seat {
  readonly name: string;
  readonly stance: 'supports' | 'opposes';
  readonly age: 'older' | 'younger' | null;
  readonly raised: 'china' | 'canada' | null;
  /** The same in the article's words. */
  readonly stated: { readonly age: string | null; readonly raised: string | null };
  readonly arguments: readonly string[];
}

export interface SeatsProps {
  readonly seats: readonly Seat[];
  /** What is stated of few of them, a text or null for each seat. */
  readonly said: readonly { readonly name: string; readonly texts: readonly (string | null)[] }[];
  readonly words: Omit<Messages['divide'], 'title' | 'note'> &
    Pick<Messages['viewpoints'], 'traits' | 'stances' | 'link' | 'copied' | 'notCopied' | 'linkBroken'>;
  readonly lang: string;
  readonly addressKey: string;
}

export interface ViewpointsProps {
  readonly lang: string;
  readonly words: Messages['viewpoints'];
  readonly themes: readonly { readonly id: string; readonly label: string; readonly question: string }[];
  readonly voices: readonly Voice[];
  readonly arguments: readonly VoiceArgument[];
  readonly exchanges: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly arguments: readonly string[];
    readonly against: readonly string[];
    readonly note: string;
  }[];
  readonly cautions: readonly string[];
  /** Names of the ideas by id, and the page that holds them. */
  readonly ideas: Readonly<Record<string, string>>;
  readonly ideasPage: string;
  readonly start: { readonly first: string; readonly second: string };
  readonly addressKey: string;
}
