import type { Messages } from 'messages';

export interface CodeProps {
  /** The code that stands there at first. */
  readonly start: string;
  readonly examples: readonly { readonly code: string; readonly label: string }[];
  readonly words: Messages['code'] & Readonly<Record<'registers' | 'kinds', Readonly<Record<string, string>>>>;
  readonly lang: string;
  readonly asTable: string;
  /** The key under which the state stands in the address. */
  readonly addressKey: string;
}
