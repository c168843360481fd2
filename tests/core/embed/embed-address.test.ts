import { expect, test } from 'vitest';
import { embedAddress, embedCode, readEmbed } from '../../../src/core/embed/embed-address.ts';

const page = 'https://pod.example/ebb/';

test('an address asks for an embedded player by one word', () => {
  expect(readEmbed(page)).toBeUndefined();
  expect(readEmbed(`${page}?embed`)).toEqual({});
  expect(readEmbed(`${page}?episode=ebb&embed=1#t=3`)).toEqual({});
});

test.each([
  ['%230a6e8a', '#0a6e8a'],
  ['0A6E8A', '#0A6E8A'],
  ['%23abc', '#abc'],
  ['red', undefined],
  ['url(x)', undefined],
  ['%230a6e8a;color:red', undefined],
  ['12345', undefined],
  ['', undefined],
])('the accent %s is read as %s', (accent, read) => {
  expect(readEmbed(`${page}?embed&accent=${accent}`)?.accent).toBe(read);
});

test('a theme is light or dark', () => {
  expect(readEmbed(`${page}?embed&theme=dark`)?.theme).toBe('dark');
  expect(readEmbed(`${page}?embed&theme=pink`)?.theme).toBeUndefined();
});

test('the player’s address keeps what the episode’s address asks for', () => {
  expect(embedAddress(page)).toBe(`${page}?embed`);
  expect(embedAddress(`${page}#t=83`)).toBe(`${page}?embed#t=83`);
  expect(embedAddress('https://pod.example/?show=a/b.json&episode=ebb')).toBe(
    'https://pod.example/?show=a/b.json&episode=ebb&embed',
  );
  expect(embedAddress(page, { accent: '#0a6e8a', theme: 'dark' })).toBe(
    `${page}?embed&accent=0a6e8a&theme=dark`,
  );
});

test('a title stays text in the code', () => {
  const code = embedCode(`${page}?a=1&embed`, { title: '"><script>', height: 180 });
  expect(code).toContain('title="&quot;&gt;&lt;script&gt;"');
  expect(code).toContain('src="https://pod.example/ebb/?a=1&amp;embed"');
  expect(code.match(/</g)).toHaveLength(2);
});
