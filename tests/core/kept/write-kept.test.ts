import { expect, test } from 'vitest';
import { keptCsv, keptMarkdown } from '../../../src/core/kept/write-kept.ts';
import { keptOf } from '../../support/kept.ts';

const tide = keptOf('The tide came up.', { note: 'For the essay\n\n- one' });
const talk = keptOf('', {
  ...{ key: 'local-a', start: 61.25, end: 70 },
  episode: { key: 'local-a', title: 'A talk', target: { kind: 'local', id: 'local-a' } },
  parts: [
    { speaker: 'Tom', text: 'What, "now"?' },
    { speaker: 'Mara', text: 'Yes,\nnow.' },
  ],
});

test('Markdown has a heading for each episode, quotes with linked times, and notes', () => {
  expect(keptMarkdown('Kept passages', [tide, talk])).toBe(`# Kept passages

## Ebb · Tides

> **Mara:** The tide came up.
>
> — [0:04](<https://page.example/?episode=ebb#t=4,8&said=The+tide+came+up.>)

For the essay

\\- one

## A talk

> **Tom:** What, "now"?
>
> **Mara:** Yes, now.
>
> — 1:01
`);
});

test('what would be HTML or a mark in Markdown is text there', () => {
  const evil = '<img src=x onerror=alert(1)> *a* [b](javascript:c) &lt; `d` \\';
  const text = keptMarkdown('Kept', [keptOf(evil)]);
  expect(text).toContain(
    '\\<img src=x onerror=alert(1)> \\*a\\* \\[b\\](javascript:c) \\&lt; \\`d\\` \\\\',
  );
  const lines = keptMarkdown('Kept', [keptOf('x', { note: '# a\n1. b\n> c' })]);
  expect(lines).toContain('\\# a\n1\\. b\n\\> c');
});

test('a table has one row for each passage, as RFC 4180 wants it', () => {
  const [head, first, second, end] = keptCsv([tide, talk]).split('\r\n');
  expect(head).toBe('\ufeffwords,note,speaker,start,end,time,episode,show,kept,link');
  expect(first).toBe(
    'The tide came up.,"For the essay\n\n- one",Mara,4,8,0:04,Ebb,Tides,1970-01-01T00:00:01.000Z,"https://page.example/?episode=ebb#t=4,8&said=The+tide+came+up."',
  );
  expect(second).toBe(
    '"What, ""now""? Yes,\nnow.",,"Tom, Mara",61.25,70,1:01,A talk,,1970-01-01T00:00:01.000Z,',
  );
  expect(end).toBe('');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('%j is no formula in a table', (text) => {
  const row = keptCsv([keptOf('x', { note: text })]).split('\r\n')[1];
  expect(row).toContain(`,"'${text}",`);
});
