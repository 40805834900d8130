// Once a page has loaded, asks the worker to keep it with what its widgets need, so that it opens again without a network.
// Not where the reader has told it not to (wks:offline), not in a frame, and not where a reader saves data.
addEventListener('load', () => {
  const manifest = document.querySelector('link[rel=manifest]');
  let serviceWorker;
  try {
    // In a sandbox asking for either throws.
    if (self !== top || navigator.connection?.saveData || localStorage['wks:offline']) return;
    ({ serviceWorker } = navigator);
  } catch {
    return;
  }
  if (!serviceWorker) return;
  const root = new URL('../', manifest.href);
  serviceWorker
    .register(new URL('sw.js', root))
    .then(() => serviceWorker.ready)
    .then(({ active }) => active.postMessage({ ask: 'page', path: location.pathname.slice(root.pathname.length) }))
    .catch(() => {});
});
