/** Common Cartridge 1.1, which the large platforms take: plan, sheets, cards, the lesson's page, a discussion and a quiz. https://www.imsglobal.org/cc/ */
import { choicesOf, type Item } from '../../core/quiz';
import { escapeHtml } from '../../core/text';
import { xhtmlOf, zip } from '../forms';
import { PAGE_STYLE } from './page';
import type { Source } from './source';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACE = 'http://www.imsglobal.org/xsd/imsccv1p1';

interface Resource {
  readonly id: string;
  readonly title: string;
  readonly type: 'webcontent' | 'imswl_xmlv1p1' | 'imsdt_xmlv1p1' | 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment';
  readonly path: string;
  readonly text: string;
}

/** One lesson, or all of a kit. */
export function cartridge(id: string, title: string, language: string, lessons: readonly Source[]): Uint8Array {
  const parts = lessons.map((lesson) => ({ lesson, resources: resourcesOf(lesson) }));
  const named = (text: string): string => `<title>${escapeHtml(text)}</title>`;
  const items = parts.map(
    ({ lesson, resources }) =>
      `<item identifier="item-${lesson.id}">${named(lesson.title)}${resources.map((one) => `<item identifier="item-${one.id}" identifierref="${one.id}">${named(one.title)}</item>`).join('')}</item>`,
  );
  const all = parts.flatMap(({ resources }) => resources);
  const resources = all.map(
    ({ id: one, type, path }) =>
      `<resource identifier="${one}" type="${type}"${type === 'webcontent' ? ` href="${path}"` : ''}><file href="${path}"/></resource>`,
  );
  // Readers look for the name of the edition among the first bytes.
  const manifest =
    `${XML}<manifest identifier="${id}" xmlns="${SPACE}/imscp_v1p1" xmlns:lom="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest">` +
    `<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion><lom:lom><lom:general><lom:title><lom:string language="${language}">${escapeHtml(title)}</lom:string></lom:title></lom:general></lom:lom></metadata>` +
    `<organizations><organization identifier="organization" structure="rooted-hierarchy"><item identifier="root">${items.join('')}</item></organization></organizations>` +
    `<resources>${resources.join('')}</resources></manifest>\n`;
  return zip(new Map([['imsmanifest.xml', manifest], ...all.map(({ path, text }) => [path, text] as const)]));
}

function resourcesOf({ id, title, language, address, question, papers, items, words }: Source): Resource[] {
  const page = ({ title: heading, blocks }: Source['papers']['plan']): string =>
    `<!DOCTYPE html>\n<html lang="${language}"><head><meta charset="utf-8"/><title>${escapeHtml(heading)}</title><style>${PAGE_STYLE}</style></head><body><h1>${escapeHtml(heading)}</h1>\n${xhtmlOf(blocks, '')}</body></html>\n`;
  const link = `${XML}<webLink xmlns="${SPACE}/imswl_v1p1"><title>${escapeHtml(title)}</title><url href="${escapeHtml(address)}"/></webLink>\n`;
  const topic = `${XML}<topic xmlns="${SPACE}/imsdt_v1p1"><title>${escapeHtml(title)}</title><text texttype="text/plain">${escapeHtml(question)}</text></topic>\n`;
  const web = (['plan', 'sheets', 'cards'] as const).map((name): Resource => ({
    id: `${id}-${name}`,
    title: papers[name].title,
    type: 'webcontent',
    path: `${id}/${name}.html`,
    text: page(papers[name]),
  }));
  return [
    ...web,
    { id: `${id}-page`, title: words.page, type: 'imswl_xmlv1p1', path: `${id}/page.xml`, text: link },
    { id: `${id}-topic`, title: words.discussion, type: 'imsdt_xmlv1p1', path: `${id}/topic.xml`, text: topic },
    {
      id: `${id}-quiz`,
      title: words.quiz,
      type: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment',
      path: `${id}/quiz.xml`,
      text: assessment(`${id}-assessment`, words.quiz, items),
    },
  ];
}

const text = (words: string): string => `<material><mattext texttype="text/plain">${escapeHtml(words)}</mattext></material>`;

const metadata = (fields: Readonly<Record<string, string>>): string =>
  `<qtimetadata>${Object.entries(fields)
    .map(([label, entry]) => `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`)
    .join('')}</qtimetadata>`;

/** QTI 1.2.1, as the cartridge asks for it. */
const assessment = (id: string, title: string, items: readonly Item[]): string =>
  `${XML}<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="${id}" title="${escapeHtml(title)}">` +
  `${metadata({ cc_profile: 'cc.exam.v0p1', qmd_assessmenttype: 'Examination' })}<section ident="section">${items.map(itemOf).join('')}</section></assessment></questestinterop>\n`;

function itemOf(item: Item): string {
  const choices = choicesOf(item).map(({ text: words, right }, i) => ({ id: `choice-${i + 1}`, words, right }));
  const labels = choices.map(({ id, words }) => `<response_label ident="${id}">${text(words)}</response_label>`).join('');
  const right = choices.find((choice) => choice.right)!.id;
  return (
    `<item ident="${item.id}" title="${item.id}"><itemmetadata>${metadata({ cc_profile: 'cc.multiple_choice.v0p1' })}</itemmetadata>` +
    `<presentation>${text(item.stem)}<response_lid ident="response" rcardinality="Single"><render_choice>${labels}</render_choice></response_lid></presentation>` +
    `<resprocessing><outcomes><decvar varname="SCORE" vartype="Decimal" minvalue="0" maxvalue="100"/></outcomes>` +
    `<respcondition continue="Yes"><conditionvar><other/></conditionvar><displayfeedback feedbacktype="Response" linkrefid="why"/></respcondition>` +
    `<respcondition continue="No"><conditionvar><varequal respident="response">${right}</varequal></conditionvar><setvar varname="SCORE" action="Set">100</setvar></respcondition></resprocessing>` +
    `<itemfeedback ident="why"><flow_mat>${text(item.why)}</flow_mat></itemfeedback></item>`
  );
}
