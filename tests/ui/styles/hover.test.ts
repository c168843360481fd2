import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(svelte|css)$/.test(name))
  .map((name) => `src/ui/${name}`);

/** A stylesheet without what is for pointers that hover. */
const forEveryPointer = (css: string) =>
  css.replace(/@media \(hover: hover\) \{(?:[^{}]|\{[^{}]*\})*\}/g, '');

test('what a pointer hovers over is shown only where pointers hover: a touch would leave it so', () => {
  const sticking = files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    const css = file.endsWith('.css') ? text : (/<style>[^]*<\/style>/.exec(text)?.[0] ?? '');
    return forEveryPointer(css).includes(':hover');
  });
  expect(sticking).toEqual([]);
});
