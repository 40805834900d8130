import type { Picture } from '../../../core/blocks';
import { fill, formatList } from '../../../core/i18n';
import { toTenths } from '../../../core/round';
import { escapeHtml } from '../../../core/text';
import type { Kit, Lesson } from './types';

const [WIDTH, HEIGHT] = [600, 64];

/** The lesson as a bar, a part for each step as wide as it is long; its minutes stand in it, and its end below. Numbers only: titles stand beside the steps. */
export function timeBar({ steps, language }: Lesson, { labels }: Kit): Picture {
  const whole = steps.reduce((sum, { minutes }) => sum + minutes, 0);
  const scale = WIDTH / whole;
  let from = 0;
  const parts = steps.map(({ minutes }, i) => {
    const [x, width] = [from * scale, minutes * scale];
    from += minutes;
    const box = `<rect x="${toTenths(x)}" y="1" width="${toTenths(width)}" height="38" fill="currentColor" fill-opacity="${i % 2 === 0 ? 0.08 : 0.2}" stroke="currentColor"/>`;
    const inside = `<text x="${toTenths(x + width / 2)}" y="27" font-size="20" text-anchor="middle" fill="currentColor">${minutes}</text>`;
    const end = `<text x="${toTenths(x + width)}" y="60" font-size="17" text-anchor="${from === whole ? 'end' : 'middle'}" fill="currentColor">${from}</text>`;
    return box + inside + end;
  });
  const told = formatList(
    steps.map(({ title, minutes }) => fill(labels.part, { step: title, n: minutes })),
    language,
  );
  const alt = fill(labels.timeBar, { steps: told });
  return {
    kind: 'picture',
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(alt)}">${parts.join('')}</svg>`,
    alt,
    width: 170,
  };
}
