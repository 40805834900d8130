// Marks the section that is being read in the list of sections, and closes the list when it has done its work.
addEventListener('DOMContentLoaded', () => {
  const list = document.querySelector('.contents');
  const box = list.firstElementChild;
  const links = [...list.querySelectorAll('a')];
  const heads = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
  // In the margin it is always open: not every browser shows what stands in a closed box because styles say so.
  const margin = matchMedia('(min-width: 80rem)');
  const close = () => (box.open = margin.matches);
  margin.addEventListener('change', close);
  close();
  // A section is read from when its heading has passed the upper third of the window. Only that line is watched: figures may grow meanwhile.
  const seen = new IntersectionObserver(
    () => {
      const at = heads.findLastIndex((head) => head.getBoundingClientRect().top < innerHeight / 3);
      links.forEach((link, i) => (i === at ? link.setAttribute('aria-current', 'location') : link.removeAttribute('aria-current')));
      list.querySelector('b').textContent = links[at]?.textContent ?? '';
      // Names are whole, so in a low window the list is longer than its margin.
      list.scrollTop = (links[at]?.offsetTop ?? 0) - list.clientHeight / 2;
    },
    { rootMargin: '99999px 0px -66.7%' },
  );
  for (const head of heads) seen.observe(head);
  list.addEventListener('click', ({ target }) => target.closest('a') && close());
  list.addEventListener(
    'keydown',
    ({ key }) => key === 'Escape' && box.open && !margin.matches && (close(), box.firstElementChild.focus()),
  );
  addEventListener('pointerdown', ({ target }) => list.contains(target) || close());
});
