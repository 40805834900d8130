/**
 * Wakes the islands that Astro left in the page. Astro's own runtime imports modules, which a frame in a sandbox may not fetch;
 * here everything is in one script already.
 */
import type { Component } from 'svelte';
import { wake } from '../kit/island';

export type Widgets = Readonly<Record<string, Component<never>>>;

export function wakeIslands(widgets: Widgets): void {
  for (const island of document.querySelectorAll('astro-island')) {
    const widget = widgets[island.getAttribute('component-export') ?? ''] as Component | undefined;
    if (!widget) continue;
    const props = JSON.parse(island.getAttribute('props') ?? '{}') as Record<string, unknown>;
    wake(island, widget, props, island.querySelector('astro-slot')?.outerHTML);
    island.removeAttribute('ssr');
  }
}
