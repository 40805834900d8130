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

/** What a reader thinks of a speaker before the name is shown. */
export interface Guess {
  readonly age?: 'older' | 'younger' | 'silent';
  readonly raised?: 'china' | 'canada' | 'silent';
}

export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly line: string;
  readonly stance: 'supports' | 'opposes';
  readonly guess: { readonly age: 'older' | 'younger' | null; readonly raised: 'china' | 'canada' | null };
  /** null: not stated in the article. */
  readonly stated: Readonly<Record<'age' | 'raised' | 'citizenship' | 'faith', string | null>>;
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
