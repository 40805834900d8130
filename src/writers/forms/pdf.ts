/** PDF by Typst (https://typst.app/docs/), tagged and of the standard PDF/UA-1; it refuses what the standard forbids, a sign without a font too. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PDFDocument } from 'pdf-lib';
import { INK, MUTED, RULE, SEAL } from '../../core/colours';
import type { Block, Document, Slide } from '../../core/blocks';
import { facesFor } from './faces';

/** What every paper says of itself at its foot, and who made it. */
export interface Imprint {
  readonly author: string;
  readonly footer: string;
}

interface PrintedBook {
  readonly title: string;
  readonly language: string;
  readonly author: string;
  /** An SVG file of the shape of a page, and what it shows. */
  readonly cover: string;
  readonly coverAlt: string;
  /** The page behind the cover. */
  readonly about: readonly Block[];
  readonly contents: string;
  readonly parts: readonly { readonly id: string; readonly title: string; readonly blocks: readonly Block[] }[];
}

export interface Press {
  readonly paper: (paper: Document, imprint: Imprint) => Promise<Uint8Array>;
  /** Sheets that page-breaks part, a page each. */
  readonly sheets: (sheets: Document, imprint: Imprint) => Promise<Uint8Array>;
  readonly slides: (title: string, language: string, slides: readonly Slide[], imprint: Imprint) => Promise<Uint8Array>;
  readonly book: (book: PrintedBook) => Promise<Uint8Array>;
}

/** A press with the faces that these texts need. Opening it takes longer than setting a paper: open one for all. */
export async function openPress(texts: Iterable<string>): Promise<Press> {
  const faces = await facesFor(texts);
  const compiler = NodeCompiler.create({
    workspace: 'src/writers/forms',
    fontArgs: [{ fontBlobs: faces.map(({ file }) => Buffer.from(file)) }],
  });
  const fonts = [...new Set(faces.map(({ family }) => family))];
  const set = async (template: string, data: object): Promise<Uint8Array> => {
    const compiled = compiler.compile({
      mainFilePath: `src/writers/forms/${template}`,
      inputs: { data: JSON.stringify({ fonts, ...data }), ink: INK.light, muted: MUTED.light, rule: RULE.light, seal: SEAL.light },
    });
    if (!compiled.result) throw new Error(`${template}: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
    return packed(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }));
  };
  return {
    paper: (paper, imprint) => set('paper.typ', { ...paper, ...imprint }),
    sheets: (sheets, imprint) => set('sheets.typ', { ...sheets, ...imprint }),
    slides: (title, language, slides, imprint) => set('slides.typ', { title, language, slides, ...imprint }),
    book: (book) => set('book.typ', book),
  };
}

/** The same PDF with its tags in compressed streams, which Typst does not write: a third of the bytes of a long paper. */
async function packed(pdf: Uint8Array): Promise<Uint8Array> {
  const read = await PDFDocument.load(pdf, { updateMetadata: false });
  return read.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}
