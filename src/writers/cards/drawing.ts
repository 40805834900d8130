/** The small drawing of a figure (kit/marks/Glyph), read off the page that shows it. */
import { classesOf, find, findAll, named, type Tree, type Element } from '../../html/tree';

export interface Drawing {
  readonly viewBox: string;
  /** Its paths, each with the kinds of ink that the page gives it. */
  readonly paths: readonly { readonly kinds: readonly string[]; readonly d: string }[];
}

/** The first drawing in a part of a page. */
export function drawingIn(part: Element | undefined): Drawing | undefined {
  const svg = part && find(part, named('svg'));
  if (!svg) return undefined;
  const paths = findAll(svg, named('path')).map((path) => ({ kinds: classesOf(path), d: path.attributes['d'] ?? '' }));
  return { viewBox: svg.attributes['viewBox'] ?? '', paths };
}

/** The drawings of the front page by the address of the page to which they lead. */
export function drawingsByLink(page: Tree | undefined): ReadonlyMap<string, Drawing> {
  const links = page ? findAll(page, named('a')) : [];
  return new Map(
    links.flatMap((link) => {
      const drawing = drawingIn(link);
      return drawing ? [[link.attributes['href'] ?? '', drawing] as const] : [];
    }),
  );
}
