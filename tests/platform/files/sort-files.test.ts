// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FileFault } from '../../../src/core/episode/local-episode.ts';
import { sortFiles } from '../../../src/platform/files/sort-files.ts';

type Content = string | readonly number[];
const file = (name: string, content: Content, type = '') =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name, { type });
const bytes = (text: string, ...more: number[]) =>
  [...text].map((c) => c.charCodeAt(0)).concat(more);
const noise = Array.from({ length: 300 }, (_, i) => (i * 37) % 256);
/** “Hi”, by gzip. */
const packed = [31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 243, 200, 4, 0, 14, 14, 23, 77, 2, 0, 0, 0];
const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello';
const chapters = '{"version":"1.2.0","chapters":[{"startTime":0,"title":"One"}]}';

test.each<[string, string, Content, string]>([
  ['an MP3 with tags', 'a', bytes('ID3', 4, 0, ...noise), 'audio'],
  ['an MP3 without tags', 'a', [0xff, 0xfb, 0x90, 0x64, 0, 0, 0, ...noise], 'audio'],
  ['AAC', 'a', [0xff, 0xf1, 0x50, 0x80, 0, 0, ...noise], 'audio'],
  ['FLAC', 'a', bytes('fLaC', 0, 0), 'audio'],
  ['Ogg', 'a', bytes('OggS', 0, 2), 'audio'],
  ['WAV', 'a.txt', bytes('RIFF____WAVEfmt ', 0), 'audio'],
  ['M4A', 'a', [0, 0, 0, 32, ...bytes('ftypM4A ')], 'audio'],
  ['WebM', 'a', [0x1a, 0x45, 0xdf, 0xa3], 'audio'],
  ['an MP3 with something before it', 'a.mp3', noise, 'audio'],
  ['PNG', 'a.mp3', [0x89, ...bytes('PNG\r\n')], 'artwork'],
  ['JPEG', 'a', [0xff, 0xd8, 0xff, 0xe0], 'artwork'],
  ['WebP', 'a', bytes('RIFF____WEBPVP8 ', 0), 'artwork'],
  ['AVIF', 'a', [0, 0, 0, 32, ...bytes('ftypavif')], 'artwork'],
  ['SVG', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'artwork'],
  ['VTT', 'a.vtt', vtt, 'transcript'],
  ['VTT without a name for it', 'blob', vtt, 'transcript'],
  ['text in UTF-16', 'a.srt', [0xff, 0xfe, 72, 0, 105, 0, 10, 0], 'transcript'],
  ['any text', 'notes.xyz', 'Anna: hello', 'transcript'],
  ['a packed transcript', 'a.vtt.gz', packed, 'transcript'],
  [
    'JSON of a transcript',
    'a.json',
    '{"segments":[{"start":0,"end":1,"text":"Hi"}]}',
    'transcript',
  ],
  [
    'JSON of a transcript with chapters',
    'a.json',
    '{"chapters":[],"words":[{"word":"Hi","start":0,"end":1}]}',
    'transcript',
  ],
  ['a bare list of lines', 'a.json', '[{"start":0,"end":1,"text":"Hi"}]', 'transcript'],
  ['JSON of chapters', 'a.json', chapters, 'chapters'],
  ['Podlove’s chapters', 'a.json', '[{"start":"00:00:00","title":"One"}]', 'chapters'],
  ['chapters in XML', 'a.xml', '<?xml version="1.0"?>\n<psc:chapters version="1.2">', 'chapters'],
  ['chapters in XML under another prefix', 'a.xml', '<rss><sc:chapters version="1.2">', 'chapters'],
  ['VTT named as chapters', 'talk.chapters.vtt', vtt, 'chapters'],
  ['VTT that says it holds chapters', 'a.vtt', `WEBVTT\nKind: chapters\n\n${vtt}`, 'chapters'],
  ['text named as chapters', 'my_chapters.txt', '00:00 Hello', 'chapters'],
  [
    'a transcript named after a chapter',
    'chapter-house.mp3.json',
    '{"words":[{"word":"Hi","start":0,"end":1}]}',
    'transcript',
  ],
])('%s is known', async (_what, name, content, kind) => {
  expect(await sortFiles([file(name, content)])).toMatchObject({
    files: [{ kind, name }],
    diagnostics: [],
  });
});

test.each<[string, Content, FileFault]>([
  ['a.vtt', '', 'empty'],
  ['a.bin', noise, 'unknown'],
  ['a.mp3', '<!doctype html><title>404', 'no-sound'],
  ['hello.json', '{"hello":1}', 'no-lines'],
  ['broken.json', '{"hello":', 'no-lines'],
  ['bare.vtt', 'WEBVTT\n', 'no-lines'],
  ['a.pdf', '%PDF-1.7', 'pdf'],
  ['a.docx', bytes('PK', 3, 4, 0, 0, 1, 2), 'word'],
])('%s is refused with its fault', async (name, content, code) => {
  expect(await sortFiles([file(name, content)])).toEqual({
    files: [],
    diagnostics: [{ code, name }],
  });
});

test('a file that cannot be read costs that file', async () => {
  const gone = file('gone.vtt', vtt);
  Object.defineProperty(gone, 'slice', {
    value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }),
  });
  expect(await sortFiles([gone, file('a.vtt', vtt)])).toMatchObject({
    files: [{ name: 'a.vtt' }],
    diagnostics: [{ code: 'unreadable', name: 'gone.vtt' }],
  });
});

test('a folder too large is looked at in part, and says so', async () => {
  const { files, diagnostics } = await sortFiles(
    Array.from({ length: 302 }, () => file('a.vtt', vtt)),
  );
  expect(files).toHaveLength(300);
  expect(diagnostics).toEqual([{ code: 'too-many', count: 2 }]);
});
