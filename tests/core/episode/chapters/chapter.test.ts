import { expect, test } from 'vitest';
import { absoluteChapters } from '../../../../src/core/episode/chapters/chapter.ts';

test('addresses in a chapters file are relative to the file', () => {
  const chapters = [
    { start: 0, title: 'One', image: 'one.jpg', link: '/about' },
    { start: 9, title: 'Two', image: 'https://b.example/two.jpg' },
  ];
  expect(absoluteChapters(chapters, 'https://a.example/show/chapters.json')).toEqual([
    {
      ...{ start: 0, title: 'One', image: 'https://a.example/show/one.jpg' },
      link: 'https://a.example/about',
    },
    { start: 9, title: 'Two', image: 'https://b.example/two.jpg' },
  ]);
});

test('what is no address is left out', () => {
  const chapters = [{ start: 0, title: 'One', link: 'https://[' }];
  expect(absoluteChapters(chapters, 'blob:x')).toEqual([{ start: 0, title: 'One' }]);
});
