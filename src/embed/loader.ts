/**
 * For host pages whose browsers cannot size a frame by its content: gives each frame of the book the height that it says, and asks
 * those that have spoken before this script came. Takes a message only from the frame's own window, of the one type, and a height in range.
 */
type Root = Document | ShadowRoot;

/** Frames of the book, also those in components of the host that are open to its scripts. */
const ours = (root: Root = document): HTMLIFrameElement[] =>
  [...root.querySelectorAll('*')].flatMap((one) => {
    if (one.shadowRoot) return ours(one.shadowRoot);
    return one instanceof HTMLIFrameElement && /\/embed\/(v1|\d{4}-\d\d-\d\d)\//.test(one.src) ? [one] : [];
  });
addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'who-keeps-score:height' || !(data.height > 0 && data.height < 2e4)) return;
  for (const frame of ours()) if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
});
for (const frame of ours()) frame.contentWindow?.postMessage({ type: 'iframe-child-init' }, '*');
