import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['dist/', '.astro/', 'coverage/', 'test-results/', 'node_modules/', 'public/embed/', 'tests/fixtures/books/.built/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        // One star import of d3 tripled the shared chunk: names only.
        {
          selector: 'ImportDeclaration[source.value=/^d3/] > ImportNamespaceSpecifier',
          message: 'Import names from d3 modules, not the whole.',
        },
        { selector: "ImportDeclaration[source.value='d3']", message: 'Import the d3 module that holds the name.' },
        {
          selector: 'ObjectExpression > SpreadElement > ObjectExpression',
          message: 'Write the properties without the spread, in which TypeScript does not look for those too many.',
        },
      ],
      // The maps and sets here are built once and never changed.
      'svelte/prefer-svelte-reactivity': 'off',
      // Links leave through components with the base path already in them.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
);
