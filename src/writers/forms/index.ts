/** The forms that a text can take: what files of a lesson and of the whole book are made with. */
export { docx, type Draw } from './docx';
export { epub, type EpubPart } from './epub';
export { openPress, type Imprint, type Press } from './pdf';
export { xhtmlOf } from './xhtml';
export { zip, type Files } from './zip';
