import { defineConfig } from 'vitest/config';

/** Tests of what was built: run after `npm run build`. */
export default defineConfig({ test: { include: ['tests/site/**/*.test.ts'] } });
