/** Lines of a document as HTML: what stands in them is escaped, addresses of the site are those below its base. */
import type { Inline, Line } from '../core/blocks';
import { escapeHtml } from '../core/text';

/** `root`: the absolute address of the site, with a slash at its end; `base`: the same as pages write it. */
export function lineHtml(line: Line, root: string, base: string): string {
  const html = (one: Inline): string => {
    if (typeof one === 'string') return escapeHtml(one);
    switch (one.kind) {
      case 'original':
        return `<span lang="${one.lang}"${one.lang === 'zh-Latn-pinyin' ? ' class="pinyin"' : ''}>${escapeHtml(one.text)}</span>`;
      case 'link':
        return `<a href="${escapeHtml(one.href.startsWith(root) ? base + one.href.slice(root.length) : one.href)}">${lineHtml(one.text, root, base)}</a>`;
      default:
        return `<${one.kind}>${lineHtml(one.text, root, base)}</${one.kind}>`;
    }
  };
  return line.map(html).join('');
}
