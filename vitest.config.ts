import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** These put something in the place of a module or of a global, so each has a process of its own; the others share what they import. */
const ALONE = ['tests/unit/components/{page,values}.test.ts', 'tests/unit/kit/linked.test.ts'];

export default defineConfig({
  plugins: [svelte()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['src/**/*.test.ts', 'tests/{unit,content,architecture}/**/*.test.ts'],
          exclude: [...ALONE, 'node_modules'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts', 'src/features/*/model/**/*.ts'],
      exclude: ['src/core/**/index.ts', 'src/**/types.ts', 'src/**/*.test.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 95 },
    },
    // Property tests run hundreds of cases, and the machine may be busy with other things.
    testTimeout: 60_000,
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
});
