import { expect, test } from 'vitest';
import { fileName, languageIn, readableName, stem } from '../../../src/core/episode/file-name.ts';

test.each([
  ['https://a.example/x/my%20talk.mp3?v=1#t=3', 'my talk.mp3'],
  ['https://a.example/', ''],
  ['C:\\sound\\talk.mp3', 'talk.mp3'],
  ['100%.mp3', '100%.mp3'],
  ['blob:https://a.example/5b8f', ''],
])('the file name of %s is "%s"', (address, name) => {
  expect(fileName(address)).toBe(name);
});

test.each([
  ['talk.mp3', 'talk'],
  ['talk.de.vtt', 'talk'],
  ['talk.vtt.gz', 'talk'],
  ['v1.2 final.mp3', 'v1.2 final'],
  ['.htaccess', '.htaccess'],
  ['Why C# matters.de.vtt', 'Why C# matters'],
])('the stem of %s is "%s"', (name, expected) => {
  expect(stem(name)).toBe(expected);
});

test('a readable name has no endings and no separators', () => {
  expect(readableName('https://a.example/my-episode_01.mp3')).toBe('my episode 01');
});

test.each([
  ['talk.de.vtt', 'de'],
  ['talk.pt-BR.srt', 'pt-BR'],
  ['talk.zh_Hans.srt', 'zh-Hans'],
  ['talk.en.vtt.gz', 'en'],
  ['talk.vtt', undefined],
  ['talk.final.vtt', undefined],
  ['de.vtt', undefined],
])('%s says it is in %s', (name, language) => {
  expect(languageIn(name)).toBe(language);
});
