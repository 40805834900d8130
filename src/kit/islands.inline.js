// Wakes each widget of a page when it comes into view. All of them are Svelte's and wait for the reader, so this is what they need of
// Astro's runtime, at a quarter of its size; `astro:hydration-error` is Astro's name for a widget that stays asleep.
addEventListener('DOMContentLoaded', () => {
  // Once more, a second later, where that failed.
  const bring = (address) =>
    import(address).catch(() => new Promise((resolve) => setTimeout(resolve, 1000)).then(() => import(`${address}?again`)));
  const wake = async (island) => {
    const of = (name) => island.getAttribute(name);
    try {
      const [widgets, renderer, props] = await Promise.all([
        bring(of('component-url')),
        bring(of('renderer-url')),
        of('props') ? JSON.parse(of('props')) : fetch(of('data-props')).then((reply) => reply.json()),
      ]);
      renderer.default(island)(widgets[of('component-export')], props, { default: island.querySelector('astro-slot')?.innerHTML });
      island.removeAttribute('ssr');
    } catch (error) {
      console.error(error);
      island.dispatchEvent(new CustomEvent('astro:hydration-error', { bubbles: true }));
    }
  };
  for (const island of document.querySelectorAll('astro-island')) {
    const start = () => {
      seen.disconnect();
      wake(island);
    };
    const seen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && start());
    // What is out of sight may be asked for.
    island.addEventListener('wanted', start, { once: true });
    for (const child of island.children) seen.observe(child);
  }
});
