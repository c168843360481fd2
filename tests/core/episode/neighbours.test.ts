import { expect, test } from 'vitest';
import { neighbours } from '../../../src/core/episode/neighbours.ts';

const episode = (id: string, more = {}) => ({ id, title: id, transcripts: [], ...more });
const ids = (...all: ReturnType<typeof episode>[]) => {
  const { previous, next } = neighbours({ episodes: all }, 'b');
  return [previous?.id, next?.id];
};

test.each([
  ['as listed', [{}, {}, {}], ['a', 'c']],
  ['newest first', [{ published: '2026-03' }, {}, { published: '2026-01' }], ['c', 'a']],
  ['oldest first', [{ published: '2026-01' }, {}, { published: '2026-03' }], ['a', 'c']],
  ['numbered from the last', [{ number: 3 }, { number: 2 }, { number: 1 }], ['c', 'a']],
  ['numbered from the first', [{ number: 1 }, { number: 2 }, { number: 3 }], ['a', 'c']],
  [
    'dated alike, numbered',
    [{ published: '2026', number: 3 }, {}, { published: '2026', number: 1 }],
    ['c', 'a'],
  ],
])(
  'episodes are beside each other in the order in which they came out: %s',
  (_what, facts, beside) => {
    expect(ids(...facts.map((more, i) => episode('abc'.charAt(i), more)))).toEqual(beside);
  },
);

test('a part of a list, which cannot say it, is heard in the order of the whole', () => {
  const episodes = [episode('a', { published: '2026-03' }), episode('b')];
  expect(neighbours({ episodes, newestFirst: true }, 'b')).toEqual({ next: episodes[0] });
  expect(neighbours({ episodes, newestFirst: false }, 'b')).toEqual({ previous: episodes[0] });
});

test('a serial is heard as it is listed', () => {
  const episodes = [episode('a', { published: '2026-03' }), episode('b', { published: '2026-01' })];
  expect(neighbours({ episodes, type: 'serial' }, 'b')).toEqual({ previous: episodes[0] });
});

test('an episode of no show has none beside it', () => {
  expect(neighbours({ episodes: [episode('a')] }, 'x')).toEqual({});
  expect(neighbours({ episodes: [] }, 'x')).toEqual({});
});
