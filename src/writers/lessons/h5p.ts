/** H5P with a small library of its own, since the stock ones may not be handed on here. https://h5p.org/documentation/developers/h5p-specification */
import { choicesOf } from '../../core/quiz';
import { zip } from '../forms';
import { PAGE_STYLE, script } from './page';
import type { Source } from './source';

/** A platform that has an older one takes the newer only where its number is higher: it grows with `quiz.js`, its styles and the fields. */
const LIBRARY = { machineName: 'H5P.KeepsScoreQuiz', majorVersion: 1, minorVersion: 2 };

const text = (name: string, label: string) => ({ name, type: 'text', label });

/** What the editor of H5P asks an author for. */
const SEMANTICS = [
  {
    name: 'items',
    type: 'list',
    label: 'Questions',
    entity: 'question',
    field: {
      name: 'item',
      type: 'group',
      label: 'Question',
      fields: [
        text('stem', 'Question'),
        {
          name: 'choices',
          type: 'list',
          label: 'Answers',
          entity: 'answer',
          field: {
            name: 'choice',
            type: 'group',
            label: 'Answer',
            fields: [text('text', 'Words'), { name: 'right', type: 'boolean', label: 'Right' }],
          },
        },
        text('why', 'Reason'),
      ],
    },
  },
  text('right', 'Said of a right answer'),
  text('wrong', 'Said of a wrong answer'),
];

export function h5p({ title, language, items, words }: Source): Uint8Array {
  const folder = `${LIBRARY.machineName}-${LIBRARY.majorVersion}.${LIBRARY.minorVersion}`;
  const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
  return zip(
    new Map([
      [
        'h5p.json',
        json({
          title,
          language,
          mainLibrary: LIBRARY.machineName,
          embedTypes: ['div'],
          license: 'CC BY',
          licenseVersion: '4.0',
          preloadedDependencies: [LIBRARY],
        }),
      ],
      [
        'content/content.json',
        json({
          items: items.map((item) => ({ stem: item.stem, choices: choicesOf(item), why: item.why })),
          right: words.right,
          wrong: words.wrong,
        }),
      ],
      [
        `${folder}/library.json`,
        json({
          title: 'Quiz with reasons',
          ...LIBRARY,
          patchVersion: 0,
          runnable: 1,
          license: 'MIT',
          author: 'Who Keeps Score?',
          embedTypes: ['div'],
          preloadedJs: [{ path: 'quiz.js' }],
          preloadedCss: [{ path: 'quiz.css' }],
          coreApi: { majorVersion: 1, minorVersion: 24 },
        }),
      ],
      [`${folder}/semantics.json`, json(SEMANTICS)],
      [`${folder}/quiz.js`, script('quiz.js')],
      [`${folder}/quiz.css`, PAGE_STYLE.replace(/^(?::root|body).*\n/gm, '')],
    ]),
  );
}
