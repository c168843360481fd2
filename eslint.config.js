import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const browserGlobals = Object.keys(globals.browser).filter(
  (name) => !(name in globals.nodeBuiltin),
);

export default ts.config(
  {
    ignores: [
      'dist/',
      'prebuilt/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      'public/',
    ],
  },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // TypeScript finds undefined names itself.
      'no-undef': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      // What is taken out of an object so that the rest is without it.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // The style guide allows `!` where the line itself proves it.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // `{' '}` keeps a space that would be lost at a line's end.
      'svelte/no-useless-mustaches': 'off',
      // svelte-check needs comments that this rule takes for unused.
      'svelte/no-unused-svelte-ignore': 'off',
    },
  },
  {
    // The core runs the same in a page, a worker and Node.
    files: ['src/core/**'],
    rules: { 'no-restricted-globals': ['error', ...browserGlobals] },
  },
);
