/** What a reader points at on the map that came with the page, and what stands out on it. Every part of a body has its position in `data-body`. */

/** How far from a body a touch still means it, in pixels. */
const REACH = 24;

/** Position of the body that is nearest to a pointer. */
export function nearestBody(picture: Element, x: number, y: number): number | null {
  let nearest: { far: number; at: number } | null = null;
  for (const part of picture.querySelectorAll<SVGElement>('[data-body]')) {
    const { left, right, top, bottom } = part.getBoundingClientRect();
    // The other drawing of the map is not shown.
    if (right === left) continue;
    const far = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    if (far <= (nearest?.far ?? REACH)) nearest = { far, at: Number(part.dataset['body']) };
  }
  return nearest?.at ?? null;
}

/** Says in `data-relation` what each body is to the selected one, by its position: "selected", "related", or "" for neither. */
export function mark(picture: Element, relationOf: (at: number) => 'selected' | 'related' | ''): void {
  for (const part of picture.querySelectorAll<SVGElement>('[data-body]'))
    part.dataset['relation'] = relationOf(Number(part.dataset['body']));
}
