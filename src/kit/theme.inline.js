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
  const saved = store();
  if (/^(light|dark)$/.test(saved)) root.dataset.theme = saved;
  addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
    const show = (dark) => button.setAttribute('aria-pressed', dark);
    button.dataset.ready = '';
    button.onclick = () => {
      const dark = !isDark();
      show(dark);
      // The switch is painted first, in the next frame: the whole page in other colours takes longer.
      setTimeout(() => store((root.dataset.theme = dark ? 'dark' : 'light')), 20);
    };
    show(isDark());
    let last = 0;
    addEventListener(
      'scroll',
      () => {
        if (Math.abs(scrollY - last) < 8) return;
        root.toggleAttribute('data-reading', scrollY > last && scrollY > 160);
        last = scrollY;
      },
      { passive: true },
    );
  });
})();
