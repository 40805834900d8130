import { createRawSnippet, hydrate, type Component } from 'svelte';
import { settleTranslations } from './translation';

type Props = Readonly<Record<string, unknown>>;

/** Wakes a widget in the markup that was built for it; `slot` is markup from outside, which the widget takes as it stands. */
export function wake(island: Element, widget: Component, props: Props, slot?: string): void {
  settleTranslations(island);
  hydrate(widget, { target: island, props: slot ? { ...props, children: createRawSnippet(() => ({ render: () => slot })) } : props });
  // What the widget has drawn is its own: it fetches what is opened in it, and the page's script leaves that alone.
  for (const part of island.querySelectorAll<HTMLElement>('[data-part]')) if (!part.closest('astro-slot')) delete part.dataset['part'];
}

/** What Astro's runtime asks of a framework: https://docs.astro.build/en/reference/integrations-reference/#addrenderer-option */
export default (island: Element) => (widget: Component, props: Props, slots: { readonly default?: string }) => {
  if (island.hasAttribute('ssr')) wake(island, widget, props, slots.default && `<astro-slot>${slots.default}</astro-slot>`);
};
