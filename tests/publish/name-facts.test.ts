import { expect, test } from 'vitest';
import { nameFacts } from '../../src/publish/name-facts.ts';

test('a name that holds only a date and a number is the title, without its ending', () => {
  expect(nameFacts('2026-05-01 Episode 12.mp3')).toEqual({
    title: '2026 05 01 Episode 12',
    number: 12,
    published: '2026-05-01',
  });
  expect(nameFacts('Episode 12.m4a')).toEqual({ title: 'Episode 12', number: 12 });
  expect(nameFacts('12 - The moon.mp3')).toEqual({ title: 'The moon', number: 12 });
});

test.each([
  ['Why C# matters.mp3', 'Why C# matters'],
  ['What now? part 2.mp3', 'What now? part 2'],
  ['What is 3.14.mp3', 'What is 3.14'],
  ['100%25 sure.mp3', '100%25 sure'],
  ['ebb.de.mp3', 'ebb'],
  ['A folder v1.2', 'A folder v1.2'],
])('the title of %s has every sign of the name', (name, title) => {
  expect(nameFacts(name)).toEqual({ title });
});

test.each([
  ['1984 revisited', { title: '1984 revisited' }],
  ['e2e testing', { title: 'e2e testing' }],
  ['9.11 remembered', { title: '9.11 remembered' }],
  ['s1e2e testing', { title: 's1e2e testing' }],
  ['99percent', { title: '99percent' }],
  ['ep. 3 – moon', { title: 'moon', number: 3 }],
  ['Episode 1024: moon', { title: 'moon', number: 1024 }],
  ['S02E07 — moon', { title: 'moon', season: 2, number: 7 }],
  ['2026-02-31 moon', { title: '2026 02 31 moon' }],
  ['7. moon', { title: 'moon', number: 7 }],
  ['2026-05-01 – moon', { title: 'moon', published: '2026-05-01' }],
])('%s is read', (name, facts) => {
  expect(nameFacts(name)).toEqual(facts);
});
