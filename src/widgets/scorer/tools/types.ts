import type { Life } from '../life.svelte';
import type { ScorerProps } from '../types';

/** What each tool is given. */
export interface ToolProps extends Pick<ScorerProps, 'faces' | 'words' | 'lang' | 'addressKey'> {
  readonly life: Life;
  /** The result as a sentence. */
  readonly outcome: string;
  /** The site's name. */
  readonly site: string;
}
