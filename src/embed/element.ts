/** <who-keeps-score widget="scorer" lang="en" height="1200">: a frame of this site for those who prefer an element, sized as it says. */
const folder = new URL('.', (document.currentScript as HTMLScriptElement).src);

customElements.define(
  'who-keeps-score',
  class extends HTMLElement {
    connectedCallback(): void {
      if (this.querySelector('iframe')) return;
      const widget = this.getAttribute('widget') ?? '';
      if (!/^[a-z0-9-]+(\/[a-z0-9-]+)?$/.test(widget)) return;
      const lang = /^[a-z]{2}$/.exec(this.lang)?.[0] ?? 'en';
      const frame = document.createElement('iframe');
      frame.src = new URL(`${lang}/${widget}/${this.getAttribute('options') ?? ''}`, folder).href;
      frame.title = this.title || widget;
      frame.loading = 'lazy';
      frame.height = String(Number(this.getAttribute('height')) || 600);
      frame.style.cssText = 'display:block;width:100%;border:0';
      addEventListener('message', ({ source, data }) => {
        if (source !== frame.contentWindow || data?.type !== 'who-keeps-score:height') return;
        if (data.height > 0 && data.height < 2e4) frame.style.height = `${data.height}px`;
      });
      this.append(frame);
    }
  },
);
