import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMessages, typesOfMessages, writtenMessages } from '../../../src/book/messages';

/** A folder of content with one file of messages for each language. */
function contentOf(languages: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'messages-'));
  for (const [lang, yaml] of Object.entries(languages)) {
    mkdirSync(join(root, 'messages', lang), { recursive: true });
    writeFileSync(join(root, 'messages', lang, 'shop.yaml'), yaml);
  }
  return root;
}

const EN = `
$about: The figure of the shop.
title: The shop
sold:
  message: "{n, plural, one {# bowl} other {# bowls}} of {soup}"
  about: Under the title. {n} is how many bowls, {soup} the name of a soup.
doors:
  $about: The doors, each named with the street to which it leads, {street}.
  front: To {street}
  back: Back to {street}
`;

test('messages are read by file and key; what takes no values is a plain text', () => {
  expect(readMessages('en', contentOf({ en: EN }))).toEqual({
    shop: {
      title: 'The shop',
      sold: [{ $: 'n', one: '{n:number} bowl', other: '{n:number} bowls' }, ' of {soup}'],
      doors: { front: 'To {street}', back: 'Back to {street}' },
    },
  });
});

test('a translator is told what a message is about by itself or by its group', () => {
  expect(writtenMessages('en', contentOf({ en: EN })).map(({ path, about }) => [path.join('.'), about?.slice(0, 16)])).toEqual([
    ['shop.title', 'The figure of th'],
    ['shop.sold', 'Under the title.'],
    ['shop.doors.front', 'The doors, each '],
    ['shop.doors.back', 'The doors, each '],
  ]);
});

test('a language that says a part has the rest from the origin', () => {
  const fr = 'doors: { front: "Vers {street}" }\nsold: "{n, plural, one {un bol} many {# de bols} other {# bols}} de {soup}"';
  const { shop } = readMessages('fr', contentOf({ en: EN, fr })) as unknown as { shop: { title: string; doors: unknown } };
  expect([shop.title, shop.doors]).toEqual(['The shop', { front: 'Vers {street}', back: 'Back to {street}' }]);
});

test('the types of the messages are the names and kinds of their values', () => {
  const yaml = `
$about: "{n} {on} {names} {name} {way}"
a: Plain
b: "{n, number} {on, date, short} {names, list} {name}"
c-d: { e: "{way, select, up {{n, plural, one {a} other {#}}} other {b}}" }
`;
  const types = typesOfMessages(contentOf({ en: yaml }));
  expect(types).toContain("readonly 'a': string;");
  expect(types).toContain("readonly 'b': Message<{ n: number; on: string; names: readonly string[]; name: string }>;");
  expect(types).toContain("readonly 'e': Message<{ way: 'up' | 'other'; n: number }>;");
});

describe('a mistake is told with its file, its field and what to write', () => {
  const read = (yaml: string) => () => readMessages('en', contentOf({ en: yaml }));
  test.each([
    ['a: "{n, plural, one {#}}"\n$about: "{n}"', 'shop.yaml › a: {n, plural} has no "other"; write'],
    ['a: "{n, plural, few {#} other {#}}"\n$about: "{n}"', 'shop.yaml › a: The plural case few is not valid in this locale'],
    ['a: "{n, nought}"\n$about: "{n}"', 'a: {n, nought} is no kind of value; write number, spellout, date, list, plural'],
    ['a: "{n, number, euros}"\n$about: "{n}"', 'a: {n, number, euros} is not known; write nothing'],
    ['a: "{n, plural, one {a} one {b} other {c}}"\n$about: "{n}"', 'a: {n, plural} has "one" twice'],
    ['a: "{n, plural, offset:1 other {c}}"\n$about: "{n}"', 'a: {n} has an offset'],
    ['a: "{n} and {n, number}"\n$about: "{n}"', 'a: {n} is once a text and once a number'],
    ['a: "a {b"\n$about: "{b}"', 'shop.yaml › a: '],
    ['a: "a } b"\n$about: x', 'a: a "}" stands alone'],
    ['a: { b: "{street}" }\n$about: Doors', 'shop.yaml › a.b: its description does not name {street}'],
    ['a: Plain', 'shop.yaml › a: nothing says what it is about; write "about"'],
    ['a: 3\n$about: x', 'a: found 3; write a text in quotes'],
    ['a: [b]\n$about: x', 'a: found ["b"]; write a text'],
    ['a: ""\n$about: x', 'a: found an empty text'],
    ['a: b\n$about: [x]', '$about: found ["x"]; write in words'],
    ['a: "b', 'shop.yaml: not YAML'],
  ])('%s', (yaml, said) => {
    expect(read(yaml)).toThrow(said);
  });

  test.each([
    ['roof: Toit', 'fr/shop.yaml › roof: content/messages/en/ has no such message'],
    ['doors: { front: "Vers {rue}" }', 'fr/shop.yaml › doors.front: {rue} is not given; write {street}'],
    ['doors: { front: "Vers {street, number}" }', 'doors.front: {street} is used as number, and what is given is text'],
    ['title: "La {x}"', 'title: {x} is not given; write it without values'],
    ['sold: "{n, plural, two {#} other {#}} {soup}"', 'sold: The plural case two is not valid in this locale'],
  ])('in a translation: %s', (fr, said) => {
    expect(() => readMessages('fr', contentOf({ en: EN, fr }))).toThrow(said);
  });

  test('all mistakes are told at once', () => {
    expect(read('a: ""\nb: "}"\n$about: x')).toThrow(/2 mistakes[\s\S]*› a:[\s\S]*› b:/);
  });
});
