import type { Inline, Line } from '../../../core/blocks';
import { scriptRuns } from '../../../core/i18n/script';
import type { Words } from './types';

/** **strong**, *emphasis* or a [link](address), whichever comes first. */
const MARK = /\*\*(?<strong>\S|\S.*?\S)\*\*|\*(?<em>\S|\S.*?\S)\*|\[(?<text>[^\]]+)\]\((?<href>[^)\s]+)\)/;

/** The words of a lesson as a line of blocks: what is marked becomes a mark, and Chinese is said to be Chinese. */
export function lineOf(words: Words): Line {
  const found = MARK.exec(words);
  if (!found?.groups)
    return scriptRuns(words).map(({ text, chinese }): Inline => (chinese ? { kind: 'original', lang: 'zh-Hans', text } : text));
  const { strong, em, text, href } = found.groups;
  const marked: Inline =
    href !== undefined
      ? { kind: 'link', href, text: lineOf(text ?? '') }
      : { kind: strong === undefined ? 'em' : 'strong', text: lineOf(strong ?? em ?? '') };
  return [...lineOf(words.slice(0, found.index)), marked, ...lineOf(words.slice(found.index + found[0].length))];
}
