import type { Ui } from '../../schemas/ui';

export interface CodeProps {
  /** The code that stands there at first. */
  readonly start: string;
  readonly examples: readonly { readonly code: string; readonly label: string }[];
  readonly words: Ui['code'];
  readonly lang: string;
  readonly asTable: string;
  /** The key under which the state stands in the address. */
  readonly addressKey: string;
}
