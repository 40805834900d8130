(() => {
  const root = document.documentElement;
  const key = 'wks:theme';
  try {
    const saved = localStorage.getItem(key);
    if (saved === 'light' || saved === 'dark') root.dataset.theme = saved;
  } catch {
    /* Storage may be denied; the system's choice then holds. */
  }
  addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    if (!button) return;
    const dark = () =>
      getComputedStyle(root).colorScheme === 'dark' || (!root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
    const show = () => button.setAttribute('aria-pressed', String(dark()));
    button.hidden = false;
    show();
    button.addEventListener('click', () => {
      root.dataset.theme = dark() ? 'light' : 'dark';
      show();
      try {
        localStorage.setItem(key, root.dataset.theme);
      } catch {
        /* The choice then lasts until the page is left. */
      }
    });
    let last = 0;
    addEventListener(
      'scroll',
      () => {
        const now = scrollY;
        if (Math.abs(now - last) < 8) return;
        root.toggleAttribute('data-reading', now > last && now > 160);
        last = now;
      },
      { passive: true },
    );
  });
})();
