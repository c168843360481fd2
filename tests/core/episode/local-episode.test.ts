import { expect, test } from 'vitest';
import type { LocalFile, LocalKind } from '../../../src/core/episode/library.ts';
import { furtherEpisodes, joinFiles, leftOut } from '../../../src/core/episode/local-episode.ts';

const file = (kind: LocalKind, name: string, text = name): LocalFile => ({
  kind,
  name,
  blob: new Blob([text]),
});
const audio = file('audio', 'my-talk_01.mp3');
const transcript = file('transcript', 'words.vtt');
const names = ({ files }: { files: readonly LocalFile[] }) => files.map(({ name }) => name);

test('an audio and its transcript make an episode, named after the audio', () => {
  const episode = joinFiles(undefined, [transcript, audio], 7);
  expect(episode).toMatchObject({ title: 'my talk 01', openedMs: 7 });
  expect(episode.id).toMatch(/^local-[0-9a-z]{13}$/);
  expect(names(episode)).toEqual(['my-talk_01.mp3', 'words.vtt']);
});

test('a transcript that comes after its audio joins it', () => {
  const first = joinFiles(undefined, [audio], 1);
  const joined = joinFiles(first, [transcript], 2);
  expect(joined).toMatchObject({ id: first.id, title: 'my talk 01', openedMs: 2 });
  expect(joined.files).toHaveLength(2);
});

test('an audio that comes after its transcript joins it, and gives the title', () => {
  const first = joinFiles(undefined, [transcript], 1);
  expect(first.title).toBe('words');
  const joined = joinFiles(first, [audio], 2);
  expect(joined).toMatchObject({ id: first.id, title: 'my talk 01' });
  expect(joined.files).toHaveLength(2);
});

test('a second audio begins a new episode', () => {
  const first = joinFiles(undefined, [audio, transcript], 1);
  const second = joinFiles(first, [file('audio', 'other.mp3')], 2);
  expect(second.id).not.toBe(first.id);
  expect(names(second)).toEqual(['other.mp3']);
});

test('an audio with its own transcript begins a new episode, even where an audio was missing', () => {
  const first = joinFiles(undefined, [file('transcript', 'old.vtt')], 1);
  const second = joinFiles(first, [audio, transcript], 2);
  expect(names(second)).toEqual(['my-talk_01.mp3', 'words.vtt']);
});

test('the same audio again keeps what lies beside it', () => {
  const first = joinFiles(undefined, [audio, transcript], 1);
  const again = joinFiles(first, [file('audio', 'my-talk_01.mp3')], 2);
  expect(again.id).toBe(first.id);
  expect(names(again)).toEqual(['my-talk_01.mp3', 'words.vtt']);
});

test('two transcripts are two languages', () => {
  const two = [file('transcript', 'a.en.vtt'), file('transcript', 'a.de.vtt')];
  expect(names(joinFiles(undefined, [audio, ...two], 1))).toEqual([
    'my-talk_01.mp3',
    'a.en.vtt',
    'a.de.vtt',
  ]);
});

test('a further transcript comes first, one of the same name takes the place of the old', () => {
  const first = joinFiles(undefined, [audio, transcript], 1);
  const further = joinFiles(first, [file('transcript', 'words.de.vtt')], 2);
  expect(names(further)).toEqual(['words.de.vtt', 'my-talk_01.mp3', 'words.vtt']);
  const better = joinFiles(further, [file('transcript', 'words.vtt', 'corrected')], 3);
  expect(names(better)).toEqual(['words.vtt', 'words.de.vtt', 'my-talk_01.mp3']);
});

test('chapters and a picture join what is open and replace the old ones', () => {
  const first = joinFiles(
    undefined,
    [audio, file('artwork', 'a.png'), file('chapters', 'a.json')],
    1,
  );
  const joined = joinFiles(first, [file('artwork', 'b.png'), file('chapters', 'b.json')], 2);
  expect(joined.id).toBe(first.id);
  expect(names(joined)).toEqual(['b.json', 'b.png', 'my-talk_01.mp3']);
});

test('of a folder of recordings, the first with a transcript of its name is taken', () => {
  const folder = [
    file('audio', '01.mp3'),
    file('audio', '02.mp3'),
    file('transcript', '02.en.vtt'),
    file('transcript', '02.de.vtt'),
    file('transcript', '03.vtt'),
    file('artwork', 'cover.png'),
  ];
  expect(names(joinFiles(undefined, folder, 1))).toEqual([
    '02.mp3',
    '02.en.vtt',
    '02.de.vtt',
    'cover.png',
  ]);
});

test('the id is the audio’s, whatever lies beside it, and tells recordings of one name apart', () => {
  const id = (...files: LocalFile[]) => joinFiles(undefined, files, 1).id;
  expect(id(audio)).toBe(id(audio, transcript));
  expect(id(audio)).not.toBe(id(file('audio', 'my-talk_01.mp3', 'another length of content')));
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

test('of several recordings each is an episode, with the files of its name', () => {
  const added = [
    file('audio', '01.mp3'),
    file('audio', '02.mp3'),
    file('transcript', '02.en.vtt'),
    file('transcript', '03.vtt'),
    file('audio', '03.mp3'),
    file('audio', '03.mp3'),
  ];
  const first = joinFiles(undefined, added, 9);
  const further = furtherEpisodes(added, first.files, 9);
  expect([first, ...further].map(names)).toEqual([
    ['02.mp3', '02.en.vtt'],
    ['01.mp3'],
    ['03.mp3', '03.vtt'],
  ]);
  expect(further.map(({ openedMs }) => openedMs)).toEqual([8, 7]);
});
