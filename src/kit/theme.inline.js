(() => {
  const root = document.documentElement;
  root.dataset.alive = '';
  addEventListener('astro:hydration-error', ({ target }) => {
    for (const note of (target.closest('figure') || document).querySelectorAll('.asleep')) note.dataset.shown = '';
  });
  const store = (theme) => {
    try {
      if (theme) localStorage.setItem('wks:theme', theme);
      return localStorage.getItem('wks:theme');
    } catch {
      return null;
    }
  };
  const saved = store();
  if (saved === 'light' || saved === 'dark') root.dataset.theme = saved;
  addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    const isDark = () => (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
    const show = (dark) => button.setAttribute('aria-pressed', dark);
    button.dataset.ready = '';
    button.onclick = () => {
      const dark = !isDark();
      show(dark);
      // The switch is painted first: the whole page in other colours takes longer.
      requestAnimationFrame(() => setTimeout(() => store((root.dataset.theme = dark ? 'dark' : 'light'))));
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
