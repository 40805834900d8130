/**
 * Wakes the islands that Astro left in the page. Astro's own runtime imports modules, which a frame in a sandbox may not fetch;
 * here everything is in one script already.
 */
import { createRawSnippet, hydrate, type Component } from 'svelte';

export type Widgets = Readonly<Record<string, Component<never>>>;

export function wakeIslands(widgets: Widgets): void {
  for (const island of document.querySelectorAll('astro-island')) {
    const widget = widgets[island.getAttribute('component-export') ?? ''] as Component | undefined;
    if (!widget) continue;
    const props = JSON.parse(island.getAttribute('props') ?? '{}') as Record<string, unknown>;
    // What Astro put into a widget from outside is markup that the widget takes as it stands.
    const slot = island.querySelector('astro-slot')?.outerHTML;
    hydrate(widget, { target: island, props: slot ? { ...props, children: createRawSnippet(() => ({ render: () => slot })) } : props });
    island.removeAttribute('ssr');
  }
}
