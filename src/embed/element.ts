/** <who-keeps-score widget="scorer" lang="en" height="1200">: a frame of this site for those who prefer an element, sized as it says. */

/** The languages that have embeds; src/writers/embeds says which. */
declare const LANGUAGES: readonly string[];
/** Where the embeds stand, absolute. */
declare const FOLDER: string;

// A module is not told which script it is, and what another script imports has no element.
const script = document.currentScript ?? document.querySelector<HTMLScriptElement>('script[src*="/embed/v1/element.js"]');
const folder = new URL('.', (script as HTMLScriptElement | null)?.src ?? FOLDER);

// The script may stand in a page twice.
if (!customElements.get('who-keeps-score'))
  customElements.define(
    'who-keeps-score',
    class extends HTMLElement {
      static readonly observedAttributes = ['widget', 'options', 'lang', 'title'];
      #frame: HTMLIFrameElement | undefined;

      connectedCallback(): void {
        this.#show();
      }

      /** A host's framework may say what is wanted after it has put the element in, or something else later. */
      attributeChangedCallback(): void {
        if (this.isConnected) this.#show();
      }

      #show(): void {
        const widget = this.getAttribute('widget') ?? '';
        if (!/^[a-z0-9-]+(\/[a-z0-9-]+)?$/.test(widget)) return;
        const asked = `${this.lang.toLowerCase()}-`;
        const language = LANGUAGES.find((one) => asked.startsWith(`${one.toLowerCase()}-`)) ?? LANGUAGES[0];
        const options = /^\?.*/.exec(this.getAttribute('options') ?? '')?.[0] ?? '';
        const frame = (this.#frame ??= this.#open());
        const { href } = new URL(`${language}/${widget}/${options}`, folder);
        frame.title = this.title || widget;
        if (frame.src === href) return;
        frame.src = href;
        frame.style.height = '';
        frame.height = String(Number(this.getAttribute('height')) || 600);
        if (!frame.isConnected) this.append(frame);
      }

      #open(): HTMLIFrameElement {
        // A copy of the element brings its frame along.
        const frame = this.querySelector('iframe') ?? document.createElement('iframe');
        frame.loading = 'lazy';
        frame.style.cssText = 'display:block;width:100%;border:0';
        addEventListener('message', ({ source, data }) => {
          if (source !== frame.contentWindow || data?.type !== 'who-keeps-score:height') return;
          if (data.height > 0 && data.height < 2e4) frame.style.height = `${data.height}px`;
        });
        return frame;
      }
    },
  );
