import { expect, test } from 'vitest';
import { passageLink } from '../../../src/core/passage/passage-link.ts';

const at = { start: 83.5, end: 97 };
const page = 'https://pod.example/listen/';

test('a link to a passage of a pair is its address with the times', () => {
  expect(passageLink(`${page}?audio=a.mp3&transcript=a.vtt#t=3`, 'pair-1', at)).toBe(
    `${page}?audio=a.mp3&transcript=a.vtt#t=83.5,97`,
  );
});

test('an episode of a show is named, for the first of the list may be another one tomorrow', () => {
  expect(passageLink(page, 'the-moon', at)).toBe(`${page}?episode=the-moon#t=83.5,97`);
  expect(passageLink(`${page}?show=s.json&episode=gone`, 'the-moon', at)).toBe(
    `${page}?show=s.json&episode=the-moon#t=83.5,97`,
  );
});

test('an id of a feed that is an address stays readable', () => {
  expect(passageLink(`${page}?feed=https://f.example/rss`, 'https://f.example/1', at)).toBe(
    `${page}?feed=https://f.example/rss&episode=https://f.example/1#t=83.5,97`,
  );
});

test('own files have no link that others could open', () => {
  expect(passageLink(`${page}?episode=local-123`, 'local-123', at)).toBeUndefined();
  expect(passageLink(page, 'local-123', at)).toBeUndefined();
  expect(passageLink(`${page}?audio=blob:https://pod.example/1`, 'pair-1', at)).toBeUndefined();
});
