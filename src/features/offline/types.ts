import type { Language } from '../../core/i18n';
import type { Messages } from 'messages';

export interface OfflineProps {
  readonly lang: Language;
  readonly words: Messages['offline'];
  /** The address below which the site stands, "/". */
  readonly root: string;
  /** Where this page stands, "/en/offline/": under another address it stands in for a page that is not kept. */
  readonly own: string;
  readonly chapters: readonly { readonly path: string; readonly title: string; readonly lang: Language | undefined }[];
}
