/** The lesson as a page for pupils: the sheet, the questions, and a button that says that one is done. It asks for nothing from elsewhere. */
import { readFileSync } from 'node:fs';
import { escapeHtml } from '../../core/text';
import { choicesOf, type Item } from '../../core/quiz';
import { xhtmlOf } from '../forms';
import type { Source } from './source';

/** A script of a package, as it stands in this folder. */
export const script = (name: string): string => readFileSync(`src/writers/lessons/package/${name}`, 'utf8');

export const PAGE_STYLE = `
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.55 Georgia, serif; margin: 0 auto; max-width: 42rem; padding: 1rem 1rem 4rem; }
h1, h2, h3 { line-height: 1.2; }
fieldset { border: 0; border-top: 1px solid; margin: 1.5rem 0 0; padding: 0.75rem 0 0; }
legend { float: left; font-weight: 600; margin-bottom: 0.5rem; }
legend + * { clear: both; }
label { align-items: baseline; display: flex; gap: 0.5rem; padding: 0.5rem 0; }
button { font: inherit; min-height: 2.75rem; padding: 0.25rem 1.25rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid; padding: 0.3rem 0.5rem 0.3rem 0; text-align: start; vertical-align: top; }
caption { font-weight: 600; text-align: start; }
.cards { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); }
.card { border: 1px dashed; break-inside: avoid; padding: 0 1rem; }
.box { border: 1px solid; padding: 0 1rem; }
.box .title { font-weight: 600; }
.boxes { list-style: "☐ "; }
.line { border-bottom: 1px solid; margin: 1.6rem 0 0; }
`;

/** A question as a form of one's own; which answer is right and why stands in it, closed. */
const itemForm = (item: Item, { right, wrong }: Source['words']): string => {
  const choices = choicesOf(item).map(
    ({ text, right: isRight }) =>
      `<label><input type="radio" name="${item.id}"${isRight ? ' data-right="true"' : ''}/> ${escapeHtml(text)}</label>`,
  );
  const words = `data-right="${escapeHtml(right)}" data-wrong="${escapeHtml(wrong)}"`;
  return (
    `<form data-item="${item.id}" ${words}><fieldset><legend>${escapeHtml(item.stem)}</legend>${choices.join('')}` +
    `<p role="status"></p><details><summary>${escapeHtml(item.key)}</summary><p>${escapeHtml(item.why)}</p></details></fieldset></form>`
  );
};

/** index.html of a package whose script \`platform\` talks to the learning platform. */
export function pupilPage(lesson: Source, platform: string): Map<string, string> {
  const { title, language, words, pupils, items } = lesson;
  const said = (['noted', 'look', 'alone', 'failed'] as const).map((state) => ` data-${state}="${escapeHtml(words[state])}"`).join('');
  const html =
    `<!DOCTYPE html>\n<html lang="${language}"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/>` +
    `<title>${escapeHtml(title)}</title><link rel="stylesheet" href="lesson.css"/></head><body><main><h1>${escapeHtml(title)}</h1>\n` +
    `${xhtmlOf(pupils, '')}\n<h2>${escapeHtml(words.quiz)}</h2>\n${items.map((item) => itemForm(item, words)).join('\n')}\n` +
    `<p><button type="button" id="done"${said}>${escapeHtml(words.done)}</button></p>` +
    `<p id="said" role="status"></p></main><script src="platform.js"></script><script src="lesson.js"></script></body></html>\n`;
  return new Map([
    ['index.html', html],
    ['lesson.css', PAGE_STYLE],
    ['lesson.js', script('lesson.js')],
    ['platform.js', platform],
  ]);
}
