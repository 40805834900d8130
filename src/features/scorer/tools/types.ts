import type { Life } from '../life.svelte';
import type { ScorerProps, ScorerWords, ToolWords } from '../types';

/** What each tool is given. */
export interface ToolProps extends Pick<ScorerProps, 'lang' | 'addressKey'> {
  readonly words: ScorerWords & ToolWords;
  readonly life: Life;
  /** The result as a sentence. */
  readonly outcome: string;
  /** The site's name. */
  readonly site: string;
}
