import { defineConfig } from 'vitest/config';

/** Tests of what was built: run after `npm run build`. They read the same files, so they share what was read; other steps of `npm test` run beside them. */
export default defineConfig({ test: { include: ['tests/site/**/*.test.ts'], isolate: false, testTimeout: 60_000 } });
