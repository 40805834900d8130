/** cmi5, the packages of newer platforms: https://aicc.github.io/CMI-5_Spec_Current/ */
import { escapeHtml } from '../../core/text';
import { zip } from '../forms';
import { pupilPage, script } from './page';
import type { Source } from './source';

export function cmi5(lesson: Source): Uint8Array {
  const { title, summary, language, address } = lesson;
  const say = (name: string, text: string): string => `<${name}><langstring lang="${language}">${escapeHtml(text)}</langstring></${name}>`;
  const about = say('title', title) + say('description', summary);
  const course =
    `<?xml version="1.0" encoding="UTF-8"?>\n<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">` +
    `<course id="${escapeHtml(address)}">${about}</course>` +
    `<au id="${escapeHtml(address)}#pupils" moveOn="Completed" launchMethod="AnyWindow">${about}<url>index.html</url></au></courseStructure>\n`;
  return zip(new Map([['cmi5.xml', course], ...pupilPage(lesson, script('cmi5.js'))]));
}
