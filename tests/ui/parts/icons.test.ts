import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const html = readFileSync('index.html', 'utf8');
const drawn = [...html.matchAll(/<symbol id="icon-(\w+)"/g)].map((match) => match[1]!);
const named = [...readFileSync('src/ui/parts/icon-name.ts', 'utf8').matchAll(/\| '(\w+)'/g)].map(
  (match) => match[1]!,
);

test('each icon that can be named is drawn in the page, and no other', () => {
  expect(drawn.length).toBeGreaterThan(5);
  expect(drawn.toSorted()).toEqual(named.toSorted());
});

test('each icon that is drawn is shown somewhere', () => {
  const sources = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .map((file) => readFileSync(path.join('src/ui', file), 'utf8'))
    .join();
  expect(
    drawn.filter((name) => !sources.includes(`'${name}'`) && !sources.includes(`"${name}"`)),
  ).toEqual([]);
});
