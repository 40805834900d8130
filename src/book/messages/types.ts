import { DEFAULT_LANGUAGE } from '../../core/i18n';
import type { Kind } from './compile';
import { treeOf, writtenMessages } from './read';

/** The type of all messages, as a declaration: a message that takes values is typed by their names, one that takes none is a string. */
export function typesOfMessages(root = 'content'): string {
  const tree = treeOf(writtenMessages(DEFAULT_LANGUAGE, root), ({ takes }) => {
    const values = Object.entries(takes).map(([name, kind]) => `${name}: ${typeOf(kind)}`);
    return values.length === 0 ? 'string' : `Message<{ ${values.join('; ')} }>`;
  });
  return `declare module 'messages' {\n  type Message<V extends import('${I18N}').Values> = import('${I18N}').Message<V>;\n  export type Messages = ${print(tree, '  ')};\n}\n`;
}

/** Seen from .astro/integrations/<name>/, where the declaration stands. */
const I18N = '../../../src/core/i18n/format-message';

function typeOf(kind: Kind): string {
  if (typeof kind !== 'string') return kind.map((key) => `'${key}'`).join(' | ');
  return { text: 'string', number: 'number', date: 'string', list: 'readonly string[]' }[kind as 'text'];
}

function print(node: unknown, indent: string): string {
  if (typeof node === 'string') return node;
  const lines = Object.entries(node as object).map(([key, child]) => `${indent}  readonly '${key}': ${print(child, `${indent}  `)};`);
  return `{\n${lines.join('\n')}\n${indent}}`;
}
