import { z } from 'zod';
import type { Field } from '../../core/data';
import { collectionSchemas, type CollectionName } from '../../schemas';

type Node = z.core.JSONSchema.JSONSchema;

/** What is no data of the book: what is known of the figures as embeds, what lessons are made of, coasts and rivers. */
const UNPUBLISHED: readonly CollectionName[] = ['embeds', 'frames', 'lessons', 'kits', 'grounds'];

/** Collections that are published as data. */
export const published = (Object.keys(collectionSchemas) as CollectionName[]).filter((collection) => !UNPUBLISHED.includes(collection));

/** The fields of a collection, as its schema describes them, in the order of the schema. */
export function fieldsOf(collection: CollectionName): Field[] {
  return walk(z.toJSONSchema(collectionSchemas[collection].schema, { io: 'output', unrepresentable: 'any' }) as Node, '', true);
}

function walk(raw: Node, path: string, needed: boolean): Field[] {
  const { node, nullable } = plain(raw);
  const self = (type: string): Field => ({
    path,
    type: nullable ? `${type}, or nothing` : type,
    needed,
    meaning: raw.description ?? node.description ?? itemOf(node)?.description ?? '',
  });
  const options = node.anyOf ?? node.oneOf;
  if (options?.every((option) => isObject(option as Node))) return merge(options.map((option) => walk(option as Node, path, needed)));
  const item = itemOf(node);
  if (item)
    return isObject(plain(item).node) || item.oneOf ? [self('list'), ...walk(item, `${path}[]`, true)] : [self(`list of ${typeOf(item)}`)];
  if (!isObject(node) || isText(node) || !node.properties) return [self(typeOf(node))];
  const fields = Object.entries(node.properties).flatMap(([key, one]) =>
    walk(one as Node, path ? `${path}.${key}` : key, needed && (node.required ?? []).includes(key)),
  );
  return path === '' || path.endsWith('[]') || !(raw.description ?? node.description)
    ? fields
    : fields.map((field) => explained(field, raw, node));
}

/** What a group of fields means is said of each field of it that says nothing itself. */
const explained = (field: Field, raw: Node, node: Node): Field =>
  field.meaning === '' ? { ...field, meaning: raw.description ?? node.description ?? '' } : field;

/** "X or null" is X. */
function plain(node: Node): { node: Node; nullable: boolean } {
  if (Array.isArray(node.type)) {
    const types = (node.type as string[]).filter((type) => type !== 'null');
    return { node: { ...node, type: types.join(' or ') } as Node, nullable: types.length < node.type.length };
  }
  const some = (node.anyOf as Node[] | undefined)?.filter((option) => option.type !== 'null');
  return some?.length === 1 && node.anyOf?.length === 2 ? { node: some[0] as Node, nullable: true } : { node, nullable: false };
}

const itemOf = (node: Node): Node | null => (node.type === 'array' ? (node.items as Node) : null);
const isObject = (node: Node): boolean => node.type === 'object' && !isText(node);
const isText = (node: Node): boolean =>
  node.type === 'object' && node.properties?.['en'] !== undefined && Object.keys(node.properties).length === 1;

function typeOf(raw: Node): string {
  const { node } = plain(raw);
  if (isText(node)) return 'text';
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum) return `one of ${node.enum.join(', ')}`;
  const options = (node.anyOf ?? node.oneOf) as Node[] | undefined;
  if (options) return [...new Set(options.map(typeOf))].join(' or ');
  if (node.type === 'object') return 'values by name';
  return node.type === 'string' ? 'string' : String(node.type ?? 'any');
}

/** The kinds of one collection together: a field is needed where every kind needs it; kinds that differ in a constant list theirs. */
function merge(kinds: Field[][]): Field[] {
  const paths = [...new Set(kinds.flatMap((fields) => fields.map(({ path }) => path)))];
  return paths.map((path) => {
    const found = kinds.flatMap((fields) => fields.filter((field) => field.path === path));
    const types = [...new Set(found.map(({ type }) => type))];
    const type =
      types.length > 1 && types.every((one) => one.startsWith('"'))
        ? `one of ${types.map((one) => JSON.parse(one)).join(', ')}`
        : types.join(' or ');
    return {
      path,
      type,
      needed: found.length === kinds.length && found.every(({ needed }) => needed),
      meaning: [...new Set(found.map(({ meaning }) => meaning).filter(Boolean))].join(' · '),
    };
  });
}
