/** What the widget changes in the picture that came with the page: which mark stands for a place, its result, and what is chosen. */
import { ABOVE, BELOW, endOf, markClass, type Span } from './model';

const SVG = 'http://www.w3.org/2000/svg';

const setTo = (element: Element, name: string, value: string): void => {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

/** Two lines, the name above the result, where there is a result. */
function setResult(mark: Element, value: string): void {
  const name = mark.querySelector('text');
  if (!name || mark.hasAttribute('data-plain')) return;
  let chip = mark.querySelector('.chip');
  if (!chip) {
    if (value === '') return;
    chip = mark.appendChild(document.createElementNS(SVG, 'text'));
    chip.setAttribute('x', name.getAttribute('x')!);
    chip.setAttribute('y', name.getAttribute('y')!);
    chip.setAttribute('dy', BELOW);
    chip.setAttribute('class', `${name.getAttribute('class') ?? ''} chip`);
  }
  if (chip.textContent !== value) chip.textContent = value;
  setTo(name, 'dy', value === '' ? '0' : ABOVE);
}

/** `chips`: of each place its result, "" for none. */
export function redraw(
  root: Element,
  places: readonly { readonly spans: readonly Span[] }[],
  chips: readonly string[],
  year: number,
  chosen: number,
): void {
  for (const mark of root.querySelectorAll<SVGElement | HTMLElement>('[data-mark], [data-row]')) {
    const { mark: own, row } = mark.dataset;
    const index = Number(own ?? row);
    setTo(mark.querySelector('use')!, 'class', markClass(places[index]!.spans, year));
    mark.toggleAttribute('data-chosen', index === chosen);
    if (own !== undefined) setResult(mark, chips[index]!);
  }
  // Of the places that the inset shows the whole map has a dot.
  for (const dot of root.querySelectorAll<SVGElement>('[data-dot]'))
    dot.toggleAttribute('data-chosen', Number(dot.dataset['dot']) === chosen);
  for (const now of root.querySelectorAll('[data-now]')) {
    const height = now.getAttribute('d')!.split('V')[1];
    now.setAttribute('d', `M${endOf(year)} 0V${height}`);
  }
}

/** How far from a mark a touch still means it, in pixels. */
const REACH = 32;

/** Index of the mark of a map that is nearest to a pointer. */
export function nearestMark(map: Element, x: number, y: number): number | null {
  const box = map.getBoundingClientRect();
  const part = (mark: Element, name: string) => Number.parseFloat(mark.getAttribute(name)!) / 100;
  const found = [...map.querySelectorAll<SVGElement>('[data-mark]')].map((mark) => ({
    index: Number(mark.dataset['mark']),
    far: Math.hypot(box.left + part(mark, 'x') * box.width - x, box.top + part(mark, 'y') * box.height - y),
  }));
  const [nearest] = found.sort((a, b) => a.far - b.far);
  return nearest && nearest.far <= REACH ? nearest.index : null;
}

/** How far below the map that stays a row is taken to be the one that is read, in pixels: at the middle of the row right under the map. */
const ROW_MIDDLE = 22;

/** The map, where it stays in sight while the rows pass below it; a frame in a page of others is scrolled by that page. */
function stayingMap(root: Element): Element | null {
  const map = root.querySelector('div.whole')!;
  return parent === window && getComputedStyle(map).position === 'sticky' ? map : null;
}

/** Tells which row has come to stand under the map that stays. */
export function follow(root: Element, onrow: (index: number) => void): () => void {
  let watcher: IntersectionObserver | undefined;
  const watch = () => {
    watcher?.disconnect();
    const map = stayingMap(root);
    if (!map) return;
    const line = Math.round(map.getBoundingClientRect().height) + ROW_MIDDLE;
    watcher = new IntersectionObserver(
      (all) => {
        const row = all.find(({ isIntersecting }) => isIntersecting)?.target as HTMLElement | undefined;
        if (row) onrow(Number(row.dataset['row']));
      },
      { rootMargin: `${-line}px 0px ${line + 1 - innerHeight}px` },
    );
    for (const row of root.querySelectorAll('[data-row]')) watcher.observe(row);
  };
  watch();
  addEventListener('resize', watch);
  return () => {
    removeEventListener('resize', watch);
    watcher?.disconnect();
  };
}

/** Brings the row of a place under the map that stays. */
export function bring(root: Element, index: number): void {
  const map = stayingMap(root);
  const row = root.querySelector(`[data-row="${index}"]`);
  if (map && row) scrollBy({ top: row.getBoundingClientRect().top - map.getBoundingClientRect().height, behavior: 'instant' });
}
