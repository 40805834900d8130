/** Questions for platforms of many makers: QTI 2.1 and 3.0, one question a file. https://www.imsglobal.org/question/ */
import { choicesOf, type Item } from '../../core/quiz';
import { escapeHtml } from '../../core/text';
import { zip } from '../forms';
import type { Source } from './source';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The two versions say the same in other names: in 3.0 they are all small, with "qti-" before them. */
const VERSIONS = {
  '2.1': {
    space: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
    name: (name: string) => name,
    attribute: (name: string) => name,
    package: ['QTIv2.1 Package', '1.0.0'],
    types: ['imsqti_test_xmlv2p1', 'imsqti_item_xmlv2p1'],
    content: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  },
  '3.0': {
    space: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
    name: (name: string) => `qti-${dashed(name)}`,
    attribute: (name: string) => dashed(name),
    package: ['QTI Package', '3.0.0'],
    types: ['imsqti_test_xmlv3p0', 'imsqti_item_xmlv3p0'],
    content: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
  },
} as const;

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

type Version = keyof typeof VERSIONS;
type Element = (what: string, given: Readonly<Record<string, string>>, inside?: string) => string;

/** Writes elements of QTI in the names of a version. */
function elementsOf(version: Version): Element {
  const { name, attribute } = VERSIONS[version];
  return (what, given, inside = '') => {
    const attributes = Object.entries(given).map(([key, value]) => ` ${attribute(key)}="${escapeHtml(value)}"`);
    return `<${name(what)}${attributes.join('')}>${inside}</${name(what)}>`;
  };
}

/** An element as a file of its own. */
const file = (root: string, version: Version, more = ''): string =>
  `${XML}${root.replace('>', ` xmlns="${VERSIONS[version].space}"${more}>`)}\n`;

const path = (item: Item): string => `items/${item.id}.xml`;

export function qti(lesson: Source, version: Version): Uint8Array {
  const items = lesson.items.map((item) => [path(item), itemFile(item, version, lesson.language)] as const);
  return zip(new Map([['imsmanifest.xml', manifestOf(lesson, version)], ['test.xml', testFile(lesson, version)], ...items]));
}

/** A question, its answer and the reason that is shown behind either. */
function itemFile(item: Item, version: Version, language: string): string {
  const element = elementsOf(version);
  const choices = choicesOf(item).map(({ text, right }, i) => ({ id: `choice-${i + 1}`, text, right }));
  const right = choices.find((choice) => choice.right)!.id;
  const declared = (what: string, identifier: string, baseType: string, inside = '') =>
    element(what, { identifier, cardinality: 'single', baseType }, inside);
  const value = (written: string) => element('value', {}, written);
  const question =
    element('prompt', {}, escapeHtml(item.stem)) +
    choices.map((choice) => element('simpleChoice', { identifier: choice.id }, escapeHtml(choice.text))).join('');
  const why = `<p>${escapeHtml(item.why)}</p>`;
  const body =
    declared('responseDeclaration', 'RESPONSE', 'identifier', element('correctResponse', {}, value(right))) +
    declared('outcomeDeclaration', 'SCORE', 'float', element('defaultValue', {}, value('0'))) +
    declared('outcomeDeclaration', 'FEEDBACK', 'identifier') +
    element('itemBody', {}, element('choiceInteraction', { responseIdentifier: 'RESPONSE', shuffle: 'false', maxChoices: '1' }, question)) +
    processing(element) +
    element(
      'modalFeedback',
      { outcomeIdentifier: 'FEEDBACK', identifier: 'why', showHide: 'show' },
      version === '3.0' ? element('contentBody', {}, why) : why,
    );
  const given = { identifier: item.id, title: item.stem, adaptive: 'false', timeDependent: 'false' };
  return file(element('assessmentItem', given, body), version, ` xml:lang="${language}"`);
}

/** How an answer is counted; spelt out, since the standard's own template shows no feedback. */
function processing(element: Element): string {
  const set = (identifier: string, baseType: string, value: string) =>
    element('setOutcomeValue', { identifier }, element('baseValue', { baseType }, value));
  const [given, right] = ['variable', 'correct'].map((what) => element(what, { identifier: 'RESPONSE' }));
  const counted =
    element('responseIf', {}, element('match', {}, `${given}${right}`) + set('SCORE', 'float', '1')) +
    element('responseElse', {}, set('SCORE', 'float', '0'));
  return element('responseProcessing', {}, element('responseCondition', {}, counted) + set('FEEDBACK', 'identifier', 'why'));
}

/** All questions of a lesson, in their order. */
function testFile({ id, title, items, words }: Source, version: Version): string {
  const element = elementsOf(version);
  const refs = items.map((item) => element('assessmentItemRef', { identifier: item.id, href: path(item) })).join('');
  const section = element('assessmentSection', { identifier: 'section', title: words.quiz, visible: 'true' }, refs);
  const part = element('testPart', { identifier: 'part', navigationMode: 'nonlinear', submissionMode: 'individual' }, section);
  return file(element('assessmentTest', { identifier: id, title }, part), version);
}

/** What files the package has. */
function manifestOf({ id, items }: Source, version: Version): string {
  const { package: kind, types, content } = VERSIONS[version];
  const resources = [
    `<resource identifier="test" type="${types[0]}" href="test.xml"><file href="test.xml"/>${items.map((item) => `<dependency identifierref="${item.id}"/>`).join('')}</resource>`,
    ...items.map(
      (item) => `<resource identifier="${item.id}" type="${types[1]}" href="${path(item)}"><file href="${path(item)}"/></resource>`,
    ),
  ];
  return (
    `${XML}<manifest identifier="${id}-quiz" xmlns="${content}"><metadata><schema>${kind[0]}</schema><schemaversion>${kind[1]}</schemaversion></metadata>` +
    `<organizations/><resources>${resources.join('')}</resources></manifest>\n`
  );
}
