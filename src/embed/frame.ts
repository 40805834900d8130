/** The frame's side of an embed: what its address asks for, its height in every dialect, its links where the host wants to follow them. */
import { asksForHeight, heightMessages, hostOf, readOptions, resizerId, type Host } from '../core/embed';

declare global {
  interface Window {
    /** Asks the browser to size the frame anew, where it sizes frames by their content. */
    requestResize?: () => void;
  }
}

function apply(search: string): void {
  const root = document.documentElement;
  const { options, problems } = readOptions(search);
  if (options.theme !== 'auto') root.dataset.theme = options.theme;
  root.dataset.credit = options.credit;
  if (options.accent) root.style.setProperty('--color-seal', options.accent);
  for (const problem of problems) document.querySelector(`[data-problem='${problem}']`)?.removeAttribute('hidden');
}

/** Speaks to the host whenever the height changes and whenever it asks. Everything else that is said to the frame is ignored. */
function keepHeight(): void {
  if (window.parent === window) return;
  let host: Host = hostOf(location.href);
  const speak = () => {
    const { width, height } = document.body.getBoundingClientRect();
    for (const message of heightMessages(Math.ceil(height), Math.ceil(width), host)) window.parent.postMessage(message, '*');
    try {
      window.requestResize?.();
    } catch {
      // A browser that refuses goes on with the height it was told.
    }
  };
  new ResizeObserver(speak).observe(document.body);
  addEventListener('message', ({ source, data }) => {
    if (source !== window.parent) return;
    const resizer = resizerId(data);
    if (resizer !== null) host = { ...host, resizer };
    if (resizer !== null || asksForHeight(data)) speak();
  });
  // WordPress lets a frame open nothing; it follows the link itself where it trusts it.
  if (host.wordpress !== null)
    addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a[href]');
      if (!(link instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      window.parent.postMessage({ message: 'link', value: link.href, secret: host.wordpress }, '*');
    });
}

/** Links lead out of the frame; those that a widget has drawn as well. */
function openOutside(): void {
  addEventListener(
    'click',
    ({ target }) => {
      const link = (target as Element).closest('a[href]:not([href^="#"])');
      if (link instanceof HTMLAnchorElement) link.target = '_blank';
    },
    { capture: true },
  );
}

/** A high figure is cut at first (src/writers/embeds/page.ts). The button opens it, and so does whatever leads into the part that is cut off: keys, search, a link. */
function openWhole(): void {
  const root = document.documentElement;
  const main = document.querySelector('main');
  const more = document.querySelector<HTMLElement>('.embed-more');
  if (!main || !more) return;
  const later = () => document.querySelector('.embed-later') !== null;
  const look = () => (more.hidden = 'whole' in root.dataset || !(later() || main.scrollHeight > main.clientHeight + 2));
  const open = () => {
    if (more.hidden) return;
    root.dataset.whole = '';
    look();
  };
  more.querySelector('button')?.addEventListener('click', () => {
    open();
    // The button leaves; whoever uses keys goes on where the figure was cut.
    main.focus({ preventScroll: true });
  });
  main.addEventListener('scroll', open);
  main.addEventListener('focusin', ({ target }) => {
    if ((target as Element).getBoundingClientRect().bottom > main.getBoundingClientRect().bottom) open();
  });
  const observer = new ResizeObserver(look);
  for (const element of [main, ...main.children]) observer.observe(element);
}

openOutside();
apply(location.search);
openWhole();
keepHeight();
