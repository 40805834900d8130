/** Questions as text: GIFT, which Moodle reads, and the form of H5P's editor of question sets. */
import { choicesOf, type Item } from '../../core/quiz';

/** https://docs.moodle.org/en/GIFT_format */
export const gift = (items: readonly Item[]): string =>
  items
    .map((item) => {
      const choices = choicesOf(item).map(({ text, right }) => `\t${right ? '=' : '~'}${escape(text)}`);
      return `::${escape(item.id)}::[plain]${escape(item.stem)}{\n${choices.join('\n')}\n\t####${escape(item.why)}\n}\n`;
    })
    .join('\n');

/** A blank line would end the question. */
const escape = (text: string): string => text.replace(/\s+/g, ' ').replace(/[~=#{}:\\]/g, (sign) => `\\${sign}`);

/** A blank line between questions, a star before the right answer: "Textual" in H5P's editor. */
export const h5pText = (items: readonly Item[]): string =>
  items
    .map((item) =>
      [item.stem, ...choicesOf(item).map(({ text, right }) => `${right ? '*' : ''}${text}`)]
        .map((line) => line.replace(/\s+/g, ' '))
        .join('\n'),
    )
    .join('\n\n') + '\n';
