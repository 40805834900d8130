/** Files that the reader takes away or brings. */

/** Hands a file to the reader. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken the file up by then; keeping the address would keep the bytes.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** size: larger than asked for · unreadable: could not be opened · encoding: its letters are not written as UTF-8 or UTF-16. */
export interface Unreadable {
  readonly problem: 'size' | 'unreadable' | 'encoding';
}

/** The text of a file, or why it was not read. A file over `most` bytes is not even opened. */
export async function readText(file: Blob, most: number): Promise<{ readonly text: string } | Unreadable> {
  if (file.size > most) return { problem: 'size' };
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes === null ? { problem: 'unreadable' } : decodeText(new Uint8Array(bytes));
}

/** What an editor may have saved: UTF-8, or UTF-16. Any other is refused; read as one of these it would be wrong letters. */
function decodeText(bytes: Uint8Array): { readonly text: string } | Unreadable {
  try {
    return { text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'encoding' };
  }
}

/** By the mark at the beginning; without one, UTF-16 has a zero beside its first letter, which no text in UTF-8 begins with. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : 'utf-8';
}

/** What the page's styles say of an element of a drawing. */
const DRAWN = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'overflow', 'font-family', 'font-size', 'font-weight'];

/**
 * An SVG element of the page as text, with what the page's styles say of it in its attributes. A browser that translates the page has put
 * its words into <font>, which no picture draws.
 */
function serialize(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const styled = svg.querySelectorAll('[class]');
  for (const [i, one] of [...copy.querySelectorAll('[class]')].entries()) {
    const style = getComputedStyle(styled[i]!);
    for (const name of DRAWN) one.setAttribute(name, style.getPropertyValue(name));
    one.removeAttribute('class');
  }
  for (const font of copy.querySelectorAll('font')) font.replaceWith(font.textContent);
  return new XMLSerializer().serializeToString(copy);
}

/** Hands a drawing to the reader, as SVG or as PNG at twice its size; `name` has no ending. false where the browser cannot. */
export async function downloadPicture(svg: SVGSVGElement, kind: 'svg' | 'png', name: string): Promise<boolean> {
  const text = serialize(svg);
  const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value];
  const file = kind === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await rasterize(text, width, height);
  if (file) download(`${name}.${kind}`, file);
  return file !== null;
}

/** The text of an SVG element as a PNG picture, two pixels to its unit; null where the browser cannot. */
async function rasterize(svg: string, width: number, height: number): Promise<Blob | null> {
  try {
    const picture = new Image(width, height);
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * 2, height * 2];
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, 'image/png'));
  } catch {
    return null;
  }
}
