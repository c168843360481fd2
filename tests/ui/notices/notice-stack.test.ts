// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { UserError } from '../../../src/core/episode/user-error.ts';
import { noticeStack } from '../../../src/ui/notices/notice-stack.ts';

const unusable = (name: string): UserError => ({
  about: 'files',
  why: 'unusable',
  diagnostic: { code: 'pdf', name },
});

test('several files that could not be used are one notice, each with its reason', () => {
  const errors = [unusable('a.pdf'), unusable('b.pdf'), unusable('c.pdf')];
  const [notice, ...others] = noticeStack(errors, true);
  expect(others).toEqual([]);
  expect(notice!.errors).toEqual(errors);
  expect(notice!.titles).toHaveLength(1);
  expect(notice!.whys.map((why) => why.match(/“(.*?)”/)?.[1])).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
});

test('what failed for the same reason is one notice, which gives the reason once', () => {
  const url = 'https://a.example/a';
  const [notice, ...others] = noticeStack(
    [
      { about: 'audio', why: 'offline', url },
      { about: 'storage', why: 'full' },
      { about: 'chapters', why: 'offline', url },
    ],
    true,
  );
  expect(notice!.titles).toHaveLength(2);
  expect(notice!.whys).toHaveLength(1);
  expect(notice!.errors.map(({ about }) => about)).toEqual(['audio', 'chapters']);
  expect(others.map(({ errors }) => errors[0].about)).toEqual(['storage']);
});

test('what asks for different things stays apart', () => {
  const stack = noticeStack(
    [
      { about: 'storage', why: 'full' },
      { about: 'storage', why: 'no-storage' },
      { about: 'audio', why: 'needs-click' },
    ],
    true,
  );
  expect(stack).toHaveLength(3);
});
