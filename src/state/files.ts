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

/** The text of a file, or why it was not read. A file over `most` bytes is not even opened. */
export async function readText(file: File, most: number): Promise<{ readonly text: string } | { readonly problem: 'size' | 'unreadable' }> {
  if (file.size > most) return { problem: 'size' };
  try {
    return { text: await file.text() };
  } catch {
    return { problem: 'unreadable' };
  }
}

/** An SVG element as a PNG picture, `scale` pixels to its unit; null where the browser cannot. */
export async function rasterize(svg: string, width: number, height: number, scale: number): Promise<Blob | null> {
  try {
    const picture = new Image(width, height);
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * scale, height * scale];
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, 'image/png'));
  } catch {
    return null;
  }
}
