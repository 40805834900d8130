(() => {
  const root = document.documentElement;
  root.dataset.alive = '';
  addEventListener('astro:hydration-error', ({ target }) => {
    for (const note of (target.closest('figure') || document).querySelectorAll('.asleep')) note.dataset.shown = '';
  });
  const store = (theme) => {
    try {
      if (theme) localStorage['wks:theme'] = theme;
      return localStorage['wks:theme'];
    } catch {
      // Denied: the choice holds for this page.
    }
  };
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
  let show;
  const take = () => {
    const saved = store();
    if (/^(light|dark)$/.test(saved)) root.dataset.theme = saved;
    show?.(isDark());
  };
  take();
  // Another tab may change it, also while this page waits in the history.
  self.onstorage = self.onpageshow = take;
  addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    show = (dark) => button.setAttribute('aria-pressed', dark);
    show(isDark());
    button.onclick = () => {
      const dark = !isDark();
      show(dark);
      // The switch is painted first, in the next frame: the whole page in other colours takes longer.
      setTimeout(() => store((root.dataset.theme = dark ? 'dark' : 'light')), 20);
    };
  });
  let last = 0;
  self.onscroll = () => {
    if (Math.abs(scrollY - last) < 8) return;
    root.toggleAttribute('data-reading', scrollY > last && scrollY > 160);
    last = scrollY;
  };
})();
