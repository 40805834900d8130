import type { ScorerState } from '../state.svelte';
import type { ScorerProps, ScorerWords, ToolWords } from '../types';

/** What each tool is given. */
export interface ToolProps extends Pick<ScorerProps, 'lang' | 'addressKey'> {
  readonly words: ScorerWords & ToolWords;
  readonly life: ScorerState;
  /** The result as a sentence. */
  readonly outcome: string;
  /** The site's name. */
  readonly site: string;
}
