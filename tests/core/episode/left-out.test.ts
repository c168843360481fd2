import { expect, test } from 'vitest';
import { leftOut } from '../../../src/core/episode/left-out.ts';
import type { LocalFile, LocalKind } from '../../../src/core/episode/library.ts';

const file = (kind: LocalKind, name: string, text = name): LocalFile => ({
  kind,
  name,
  blob: new Blob([text]),
});

test('what an episode has no place for is named, kind by kind', () => {
  const taken = [file('audio', '01.mp3'), file('transcript', '01.vtt')];
  const added = [
    file('artwork', 'a.png'),
    file('transcript', '02.vtt'),
    file('audio', '02.mp3'),
    file('audio', '03.mp3'),
  ];
  expect(leftOut([...added, ...taken], taken)).toEqual([
    { code: 'further-audio', names: ['02.mp3', '03.mp3'] },
    { code: 'further-transcript', names: ['02.vtt'] },
    { code: 'further-artwork', names: ['a.png'] },
  ]);
});

test('where all was taken, or came twice, there is nothing to tell', () => {
  const audio = file('audio', '01.mp3');
  expect(leftOut([audio, file('audio', '01.mp3')], [audio])).toEqual([]);
});
