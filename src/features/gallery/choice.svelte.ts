import { DEFAULTS, heightIn, leastHeight, readOptions, snippet, type EmbedOptions } from '../../core/embed';
import { format } from '../../core/i18n';
import type { GalleryItem, GalleryProps } from './types';

/** What stands behind an address; URLSearchParams.size is younger than the browsers that the gallery is for. */
const questionOf = (asked: URLSearchParams): string => (`${asked}` === '' ? '' : `?${asked}`);

/** How a figure should look on another page, and the lines that say so. */
export class Choice {
  readonly #props: GalleryProps;
  theme: EmbedOptions['theme'] = $state(DEFAULTS.theme);
  credit: EmbedOptions['credit'] = $state(DEFAULTS.credit);
  /** As the reader typed it. */
  accent = $state('');
  column = $state(640);

  constructor(props: GalleryProps) {
    this.#props = props;
  }

  get #asked(): string {
    const asked = new URLSearchParams();
    if (this.theme !== DEFAULTS.theme) asked.set('theme', this.theme);
    if (this.credit !== DEFAULTS.credit) asked.set('credit', this.credit);
    if (this.accent !== '') asked.set('accent', this.accent.replace('#', ''));
    return questionOf(asked);
  }

  /** Why the accent does not hold, if it does not. */
  get problem(): 'accent' | 'contrast' | null {
    const { problems } = readOptions(this.#asked);
    return problems.find((problem) => problem === 'accent' || problem === 'contrast') ?? null;
  }

  /** What stands behind the address; an accent that does not hold is left out. */
  get options(): string {
    if (this.problem === null) return this.#asked;
    const asked = new URLSearchParams(this.#asked);
    asked.delete('accent');
    return questionOf(asked);
  }

  height(item: GalleryItem): number {
    return heightIn(item.heights, this.column);
  }

  address(item: GalleryItem): string {
    return `${this.#props.site}${item.path}${this.options}`;
  }

  /** Every line that can be copied, by its name. */
  lines(item: GalleryItem) {
    const { site, book, words, scripts, lang } = this.#props;
    const { title, page, path, id } = item;
    const credit = { href: `${site}${page.path}#${page.anchor}`, text: format(words.from, { book, title: page.title }, lang) };
    const options = this.options === '' ? '' : ` options="${this.options.replaceAll('&', '&amp;')}"`;
    return {
      snippet: snippet({
        src: this.address(item),
        title,
        credit,
        column: this.column,
        height: this.height(item),
        least: leastHeight(item.heights, this.column),
      }),
      address: this.address(item),
      loader: `<script src="${site}${scripts}loader.js" async></` + 'script>',
      element:
        `<who-keeps-score widget="${id}" lang="${lang}" height="${this.height(item)}"${options}></who-keeps-score>` +
        `<script src="${site}${scripts}element.js" async></` +
        'script>',
      picture: `${site}${path}card.png`,
      pictureAlt: `${title}. ${book}`,
    } as const;
  }
}
