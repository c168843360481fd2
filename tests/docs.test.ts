import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const documents = ['README.md', 'CONTRIBUTING.md', ...filesIn('docs', '.md')];

function filesIn(folder: string, ...endings: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => path.join(folder, file));
}

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((m) => m[1]!);

/** GitHub's name for a heading in an address. */
const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-');

test.each(documents)('%s names only files and folders that are there', (document) => {
  const named = found(
    readFileSync(document, 'utf8'),
    /`((?:(?:src|tests|docs|public|core|platform|state|ui)\/)[\w./-]+)`/g,
  );
  // `THING` stands for a name to choose.
  const missing = named
    .filter((name) => !/[A-Z]{3}/.test(name))
    .filter((name) => !existsSync(name) && !existsSync(path.join('src', name)));
  expect(missing).toEqual([]);
});

test.each(documents)('%s links only to files and headings that are there', (document) => {
  const broken = found(readFileSync(document, 'utf8'), /\]\(([^)\s]+)\)/g)
    .filter((link) => !/^\w+:/.test(link))
    .filter((link) => {
      const [file = '', heading] = link.split('#');
      const target = file === '' ? document : path.join(path.dirname(document), file);
      if (!existsSync(target)) return true;
      const headings = () => found(readFileSync(target, 'utf8'), /^#+ (.+)$/gm).map(slug);
      return heading !== undefined && !headings().includes(heading);
    });
  expect(broken).toEqual([]);
});

test('code that the documents quote stands in src', () => {
  const sources = filesIn('src', '.ts').map((file) => readFileSync(file, 'utf8'));
  const quoted = ['CONTRIBUTING.md', 'docs/architecture.md'].flatMap((document) =>
    found(readFileSync(document, 'utf8'), /```ts\n([^]*?)\n```/g),
  );
  expect(quoted.length).toBeGreaterThan(0);
  expect(quoted.filter((code) => !sources.some((source) => source.includes(code)))).toEqual([]);
});
