/** SCORM 1.2 and 2004, 4th edition: what learning platforms of every age take. https://adlnet.gov/projects/scorm/ */
import { escapeHtml } from '../../core/text';
import { zip } from '../forms';
import { pupilPage, script } from './page';
import type { Source } from './source';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

const EDITIONS = {
  '1.2': {
    spaces: 'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
    version: '1.2',
    kind: 'adlcp:scormtype',
  },
  '2004': {
    spaces: 'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"',
    version: '2004 4th Edition',
    kind: 'adlcp:scormType',
  },
} as const;

export function scorm(lesson: Source, edition: keyof typeof EDITIONS): Uint8Array {
  const { spaces, version, kind } = EDITIONS[edition];
  const files = pupilPage(lesson, script('scorm.js'));
  const title = `<title>${escapeHtml(lesson.title)}</title>`;
  const manifest =
    `${XML}<manifest identifier="${lesson.id}" version="1" ${spaces}><metadata><schema>ADL SCORM</schema><schemaversion>${version}</schemaversion></metadata>` +
    `<organizations default="lesson"><organization identifier="lesson">${title}<item identifier="item" identifierref="page">${title}</item></organization></organizations>` +
    `<resources><resource identifier="page" type="webcontent" ${kind}="sco" href="index.html">${[...files.keys()].map((path) => `<file href="${path}"/>`).join('')}</resource></resources></manifest>\n`;
  return zip(new Map([['imsmanifest.xml', manifest], ...files]));
}
