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

export function qti({ id, title, items, language, words }: Source, version: keyof typeof VERSIONS): Uint8Array {
  const { space, name, attribute, package: kind, types, content } = VERSIONS[version];
  /** An element of QTI. */
  const element = (what: string, given: Readonly<Record<string, string>>, inside = ''): string => {
    const attributes = Object.entries(given).map(([key, value]) => ` ${attribute(key)}="${escapeHtml(value)}"`);
    return `<${name(what)}${attributes.join('')}>${inside}</${name(what)}>`;
  };
  const itemFile = (item: Item): string => {
    const choices = choicesOf(item).map(({ text, right }, i) => ({ id: `choice-${i + 1}`, text, right }));
    const right = choices.find((choice) => choice.right)!.id;
    const declared = (what: string, identifier: string, base: string, more = '') =>
      element(what, { identifier, cardinality: 'single', baseType: base }, more);
    const refersTo = (what: string) => element(what, { identifier: 'RESPONSE' });
    const set = (identifier: string, baseType: string, value: string) =>
      element('setOutcomeValue', { identifier }, element('baseValue', { baseType }, value));
    const body =
      declared('responseDeclaration', 'RESPONSE', 'identifier', element('correctResponse', {}, element('value', {}, right))) +
      declared('outcomeDeclaration', 'SCORE', 'float', element('defaultValue', {}, element('value', {}, '0'))) +
      declared('outcomeDeclaration', 'FEEDBACK', 'identifier') +
      element(
        'itemBody',
        {},
        element(
          'choiceInteraction',
          { responseIdentifier: 'RESPONSE', shuffle: 'false', maxChoices: '1' },
          element('prompt', {}, escapeHtml(item.stem)) +
            choices.map((choice) => element('simpleChoice', { identifier: choice.id }, escapeHtml(choice.text))).join(''),
        ),
      ) +
      // Spelt out, since the standard's own template shows no feedback.
      element(
        'responseProcessing',
        {},
        element(
          'responseCondition',
          {},
          element('responseIf', {}, element('match', {}, refersTo('variable') + refersTo('correct')) + set('SCORE', 'float', '1')) +
            element('responseElse', {}, set('SCORE', 'float', '0')),
        ) + set('FEEDBACK', 'identifier', 'why'),
      ) +
      element(
        'modalFeedback',
        { outcomeIdentifier: 'FEEDBACK', identifier: 'why', showHide: 'show' },
        version === '3.0' ? element('contentBody', {}, `<p>${escapeHtml(item.why)}</p>`) : `<p>${escapeHtml(item.why)}</p>`,
      );
    const given = { identifier: item.id, title: item.stem.slice(0, 80), adaptive: 'false', timeDependent: 'false' };
    return `${XML}${element('assessmentItem', given, body).replace('>', ` xmlns="${space}" xml:lang="${language}">`)}\n`;
  };
  const path = (item: Item): string => `items/${item.id}.xml`;
  const refs = items.map((item) => element('assessmentItemRef', { identifier: item.id, href: path(item) })).join('');
  const section = element('assessmentSection', { identifier: 'section', title: words.quiz, visible: 'true' }, refs);
  const part = element('testPart', { identifier: 'part', navigationMode: 'nonlinear', submissionMode: 'individual' }, section);
  const test = `${XML}${element('assessmentTest', { identifier: id, title }, part).replace('>', ` xmlns="${space}">`)}\n`;
  const resources = [
    `<resource identifier="test" type="${types[0]}" href="test.xml"><file href="test.xml"/>${items.map((item) => `<dependency identifierref="${item.id}"/>`).join('')}</resource>`,
    ...items.map(
      (item) => `<resource identifier="${item.id}" type="${types[1]}" href="${path(item)}"><file href="${path(item)}"/></resource>`,
    ),
  ];
  const manifest =
    `${XML}<manifest identifier="${id}-quiz" xmlns="${content}"><metadata><schema>${kind[0]}</schema><schemaversion>${kind[1]}</schemaversion></metadata>` +
    `<organizations/><resources>${resources.join('')}</resources></manifest>\n`;
  return zip(new Map([['imsmanifest.xml', manifest], ['test.xml', test], ...items.map((item) => [path(item), itemFile(item)] as const)]));
}
