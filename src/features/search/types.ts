import type { Ui } from '../../schemas/ui';

export interface SearchProps {
  readonly lang: string;
  readonly words: Ui['search'];
  /** Path of the folder that holds the index, ending in "/". */
  readonly bundle: string;
}
