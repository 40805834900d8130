import { defineMdastPlugin, type MdastNode } from 'satteri';

type Element = Extract<MdastNode, { type: 'mdxJsxTextElement' }>;

const isNote = (node: Readonly<MdastNode> | undefined): node is Element =>
  node?.type === 'mdxJsxTextElement' && (node.name === 'Note' || node.name === 'Cite');

/**
 * Notes that follow one another with nothing between them become one, with each source on a line of its own: a reader meets one mark
 * where a sentence rests on three sources, and a finger does not hit the wrong one.
 */
export const joinNotes = defineMdastPlugin({
  name: 'join-notes',
  paragraph(paragraph, context) {
    const runs: Readonly<MdastNode>[][] = [];
    for (const node of paragraph.children as readonly MdastNode[]) {
      if (isNote(node) && isNote(runs.at(-1)?.[0])) runs.at(-1)!.push(node);
      else runs.push([node]);
    }
    if (runs.length === paragraph.children.length) return;
    context.setProperty(
      paragraph,
      'children',
      runs.map((run): MdastNode => (run.length === 1 ? run[0]! : joined(run.filter(isNote)))),
    );
  },
});

const joined = (notes: readonly Element[]): MdastNode => ({
  type: 'mdxJsxTextElement',
  name: 'Note',
  attributes: [],
  children: notes.flatMap((note, i) => [
    ...(i > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
    ...(note.name === 'Cite' ? [{ ...note, name: 'Citation' }] : note.children),
  ]),
});
