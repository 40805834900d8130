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

openOutside();
apply(location.search);
keepHeight();
