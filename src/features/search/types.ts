import type { Messages } from 'messages';

export interface SearchProps {
  readonly lang: string;
  readonly words: Omit<Messages['search'], 'title' | 'lead' | 'otherWays' | 'noScript'>;
  /** Path of the folder that holds the index, ending in "/". */
  readonly bundle: string;
}
