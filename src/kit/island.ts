import { createRawSnippet, hydrate, type Component } from 'svelte';
import { settleTranslations } from './translation';

type Props = Readonly<Record<string, unknown>>;

/**
 * A browser that comes back to a page fills in what its fields held when it was left, which need not be what the address says, nor what the
 * page does. Fields that wait for their widget no reader has touched: they begin as they were built. Every slider waits; Firefox fills in
 * as well that it does not.
 */
function resetFields(island: Element): void {
  for (const field of island.querySelectorAll<HTMLInputElement>('input:is(:disabled, [type=range])')) {
    field.value = field.defaultValue;
    field.checked = field.defaultChecked;
  }
  for (const option of island.querySelectorAll<HTMLOptionElement>('select:disabled option')) option.selected = option.defaultSelected;
}

/** Wakes a widget in the markup that was built for it; `slot` is markup from outside, which the widget takes as it stands. */
export function wake(island: Element, widget: Component, props: Props, slot?: string): void {
  settleTranslations(island);
  hydrate(widget, { target: island, props: slot ? { ...props, children: createRawSnippet(() => ({ render: () => slot })) } : props });
  // Closed parts within a widget are fetched by the widget: without the attribute the page's script (details.js) leaves them alone.
  for (const part of island.querySelectorAll<HTMLElement>('[data-part]')) if (!part.closest('astro-slot')) delete part.dataset['part'];
}

/** What Astro's runtime asks of a framework: https://docs.astro.build/en/reference/integrations-reference/#addrenderer-option */
export default (island: Element) => (widget: Component, props: Props, slots: { readonly default?: string }) => {
  if (!island.hasAttribute('ssr')) return;
  // In an embed the widget has woken before there is anything to fill in.
  resetFields(island);
  wake(island, widget, props, slots.default && `<astro-slot>${slots.default}</astro-slot>`);
};
