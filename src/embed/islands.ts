/**
 * Wakes the islands that Astro left in the page. Astro's own runtime imports modules, which a frame in a sandbox may not fetch;
 * here everything is in one script already.
 */
import { createRawSnippet, hydrate, type Component } from 'svelte';

export type Widgets = Readonly<Record<string, Component<never>>>;

/** Astro writes each value of an island's props as [type, value]: 0 a plain value, 1 an array. Others do not occur in content. */
export function revive([type, value]: readonly [number, unknown]): unknown {
  if (type === 1) return (value as [number, unknown][]).map(revive);
  return typeof value === 'object' && value !== null ? reviveProps(value as Record<string, [number, unknown]>) : value;
}

export const reviveProps = (props: Readonly<Record<string, readonly [number, unknown]>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(props).map(([key, one]) => [key, revive(one)]));

export function wakeIslands(widgets: Widgets): void {
  for (const island of document.querySelectorAll('astro-island')) {
    const widget = widgets[island.getAttribute('component-export') ?? ''] as Component | undefined;
    if (!widget) continue;
    const props = reviveProps(JSON.parse(island.getAttribute('props') ?? '{}'));
    // What Astro put into a widget from outside is markup that the widget takes as it stands.
    const slot = island.querySelector('astro-slot')?.outerHTML;
    hydrate(widget, { target: island, props: slot ? { ...props, children: createRawSnippet(() => ({ render: () => slot })) } : props });
    island.removeAttribute('ssr');
  }
}
