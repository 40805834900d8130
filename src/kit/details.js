// What is closed at first stands on a page beside this one (src/writers/details). It is fetched once the reader begins to read, and put in
// its place when it is opened, printed, searched for in the page or led to by a link. Until then, and without this, a link leads there.
(() => {
  let fetched;
  // The policy of this page knows its own styles only, and those of the page beside it would be reported: they stand before its main part.
  const parse = (text) => new DOMParser().parseFromString(text.slice(text.indexOf('<main')), 'text/html');
  const read = () =>
    (fetched ??= fetch('details/')
      .then((reply) => (reply.ok ? reply.text() : Promise.reject()))
      .then((text) => (fetched.page = parse(text)))
      .catch(() => (fetched = undefined)));
  const fill = (place, page) => {
    const part = page?.getElementById(`part-${place.dataset.part}`);
    if (!part) return;
    place.lastElementChild.replaceWith(...document.importNode(part, true).childNodes);
    delete place.dataset.part;
  };
  const fillAll = (page) => document.querySelectorAll('[data-part]').forEach((place) => fill(place, page));
  // A browser that is about to print waits for nothing.
  const now = () => {
    if (!document.querySelector('[data-part]')) return;
    const request = new XMLHttpRequest();
    request.open('GET', 'details/', false);
    try {
      request.send();
      if (request.status === 200) fillAll(parse(request.responseText));
    } catch {
      // The links to what is missing are printed.
    }
  };
  const lead = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id && !document.getElementById(id))
      read().then((page) => {
        if (!page?.getElementById(id)) return;
        fillAll(page);
        const target = document.getElementById(id);
        const around = target.closest('details');
        if (around) around.open = true;
        target.scrollIntoView();
      });
  };
  for (const kind of ['scroll', 'pointerdown', 'keydown']) addEventListener(kind, read, { once: true, passive: true });
  addEventListener('toggle', ({ target }) => target.open && target.dataset?.part && read().then((page) => fill(target, page)), true);
  addEventListener('keydown', ({ key, ctrlKey, metaKey }) => key === 'f' && (ctrlKey || metaKey) && read().then(fillAll));
  addEventListener('beforeprint', now);
  matchMedia('print').onchange = now;
  addEventListener('hashchange', lead);
  addEventListener('DOMContentLoaded', lead);
})();
