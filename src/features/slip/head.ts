import type { Line } from './model/slip';

/** Writes a name, a state and an entry on the slip at the head of the page. It was built with as many lines, and keeps its size. */
export function writeHead(name: string, state: string, lines: readonly Line[]): void {
  const slip = document.querySelector('.slip');
  if (!slip) return;
  const put = (part: ParentNode, name: string, text: string) => part.querySelector(`[data-${name}]`)!.replaceChildren(text);
  put(slip, 'name', name);
  put(slip, 'state', state);
  slip.querySelectorAll('li').forEach((row, i) => {
    put(row, 'value', lines[i]!.value);
    put(row, 'remark', lines[i]!.remark);
  });
}
