import { expect, test } from 'vitest';
import { saveName } from '../../../../src/core/transcript/export/export-formats.ts';
import { writeJson } from '../../../../src/core/transcript/export/json.ts';
import { writeMarkdown, writeText } from '../../../../src/core/transcript/export/text.ts';
import { writeSrt } from '../../../../src/core/transcript/export/srt.ts';
import { writeVtt } from '../../../../src/core/transcript/export/vtt.ts';

const transcript = {
  language: 'en',
  cues: [
    {
      start: 0.5,
      end: 2,
      text: 'Tom & I',
      speaker: 'Ann',
      words: [
        { start: 0.5, end: 1, from: 0, to: 3 },
        { start: 1.2, end: 1.3, from: 4, to: 5 },
        { start: 1.3, end: 2, from: 6, to: 7 },
      ],
    },
    { start: 3661.25, end: 3662, text: 'went <home>.', speaker: 'Bo' },
  ],
};

test('WebVTT has voices, and a time before each word and after it where silence follows', () => {
  expect(writeVtt(transcript)).toBe(
    `WEBVTT
Language: en

00:00:00.500 --> 00:00:02.000
<v Ann><00:00:00.500>Tom<00:00:01.000> <00:00:01.200>&amp; <00:00:01.300>I

01:01:01.250 --> 01:01:02.000
<v Bo>went &lt;home&gt;.
`,
  );
});

test('SubRip has names before the text, and escapes only what would be lost', () => {
  expect(writeSrt(transcript)).toBe(
    `1
00:00:00,500 --> 00:00:02,000
Ann: Tom & I

2
01:01:01,250 --> 01:01:02,000
Bo: went <home>.
`,
  );
});

test('plain text has a paragraph for each turn', () => {
  expect(writeText(transcript)).toBe('Ann: Tom & I\n\nBo: went <home>.\n');
});

test('paragraphs of a text without times are written as such', () => {
  const cues = ['A heading', 'One.'].map((text) => ({ start: 0, end: 0, text }));
  const text = { cues, untimed: true, paragraphs: true };
  expect(writeText(text)).toBe('A heading\n\nOne.\n');
  expect(writeMarkdown(text)).toBe('A heading\n\nOne.\n');
});

test('Markdown links each line to its time', () => {
  expect(writeMarkdown(transcript)).toBe(
    '**Ann:** [0:00](#t=0.5) Tom & I\n\n**Bo:** [1:01:01](#t=3661.25) went <home>.\n',
  );
  expect(writeMarkdown({ ...transcript, untimed: true })).toBe(
    '**Ann:** Tom & I\n\n**Bo:** went <home>.\n',
  );
});

test('JSON is that of the podcast namespace, with the words beside the body', () => {
  expect(JSON.parse(writeJson(transcript))).toEqual({
    version: '1.0.0',
    language: 'en',
    segments: [
      {
        speaker: 'Ann',
        startTime: 0.5,
        endTime: 2,
        body: 'Tom & I',
        words: [
          { startTime: 0.5, endTime: 1, body: 'Tom' },
          { startTime: 1.2, endTime: 1.3, body: '&' },
          { startTime: 1.3, endTime: 2, body: 'I' },
        ],
      },
      { speaker: 'Bo', startTime: 3661.25, endTime: 3662, body: 'went <home>.' },
    ],
  });
});

test('an empty transcript is an empty file of each kind', () => {
  for (const write of [writeVtt, writeSrt, writeText, writeMarkdown, writeJson])
    expect(write({ cues: [] }).trim()).not.toContain('undefined');
});

test('a saved transcript is called as its episode is', () => {
  expect(saveName('A watch called Arnold', 'vtt')).toBe('A watch called Arnold.vtt');
  expect(saveName('Ebb', 'srt', 'pt-BR')).toBe('Ebb.pt-BR.srt');
});

test('what some system does not allow in a name is left out', () => {
  expect(saveName('../AC/DC: "Live"?\u202e\n', 'txt')).toBe('AC DC Live.txt');
  expect(saveName(' ... ', 'md')).toBe('transcript.md');
  expect(saveName('🎙'.repeat(200), 'md')).toBe(`${'🎙'.repeat(80)}.md`);
});
