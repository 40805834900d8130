import { vitePreprocess } from '@astrojs/svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    discloseVersion: false,
    // Short scope classes: they stand on every element. build/finish.ts knows the prefix.
    cssHash: ({ hash, css }) => `sv-${hash(css).slice(0, 4)}`,
  },
};
