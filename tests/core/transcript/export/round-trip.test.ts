import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cue, Word } from '../../../../src/core/transcript/cue.ts';
import type { DraftCue } from '../../../../src/core/transcript/draft.ts';
import {
  exportFormats,
  type ExportFormatName,
} from '../../../../src/core/transcript/export/export-formats.ts';
import { finish } from '../../../../src/core/transcript/finish/finish.ts';
import { readTranscriptText } from '../../../../src/core/transcript/read.ts';
import type { ReadTranscript } from '../../../../src/core/transcript/transcript.ts';

/** Pieces of text that some format could take for its own marks. */
const hazards = [
  ...[
    '-->',
    '->',
    '→',
    '5 → 6',
    '1:30 ==> 2:00',
    '1:30 - -> 2:00',
    '０:０５',
    '⟶',
    '»',
    '00:01 --> 00:02',
    '&',
    '&amp;',
    '&lt;',
    '&#39;',
    '&copy',
    '<',
    '>',
    '< 3',
    '<3',
  ],
  ...[
    '- Well',
    '>> so',
    '[music]',
    '[Ann]',
    '(laughs)',
    '{\\an8}',
    '{y:i}',
    'C:\\New',
    '\\hat',
    '*',
    '**',
    '_it_',
  ],
  ...[
    '`x`',
    '#1',
    '# One',
    '1.',
    '7',
    '2',
    'WEBVTT',
    'NOTE',
    'STYLE',
    '12:30',
    '[0:12]',
    '"',
    "'",
    '\\',
    '{',
    '}',
  ],
  ...[
    '今日は',
    'é',
    '👩‍🚀',
    '\u202e',
    'Quoi\u00a0?',
    'Ann:',
    'Speaker 1:',
    'http://x.example',
    '(1:02:03)',
    'so:',
    '1',
    '|',
    '~',
  ],
];
/** `<b>` and its like cannot be told from markup but in WebVTT. */
const tags = ['<b>', '</i>', '<c.red>', '<v Bob>', '<br>', '<script>', '&lt;i&gt;'];

const wordOf = (pieces: readonly string[]) =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('the', 'ferry', 'leaves', 'at', 'six.', 'Why?', 'Well,'),
    },
    { weight: 1, arbitrary: fc.constantFrom(...pieces) },
  );

const names = ['Ann', 'Bob Lee', 'Speaker 3', 'Zoë O’Hara'];

/** Drafts with every hazard, brought into order by the rules for all formats, as any file's are. */
function transcripts(pieces: readonly string[], hasWords = true): fc.Arbitrary<readonly Cue[]> {
  const cue = fc.record({
    pauseMs: fc.integer({ min: 0, max: 4000 }),
    lengthMs: fc.integer({ min: 300, max: 9000 }),
    texts: fc.array(wordOf(pieces), { minLength: 1, maxLength: 12 }),
    name: fc.constantFrom(...names),
    isTimed: fc.boolean(),
  });
  return (
    fc
      .record({ cues: fc.array(cue, { minLength: 1, maxLength: 12 }), isNamed: fc.boolean() })
      .map(({ cues, isNamed }) => {
        let ms = 0;
        const drafts = cues.map(({ pauseMs, lengthMs, texts, name, isTimed }): DraftCue => {
          const startMs = ms + pauseMs;
          ms = startMs + lengthMs;
          const text = texts.join(' ');
          return {
            start: startMs / 1000,
            end: ms / 1000,
            text,
            ...(isNamed && { speaker: name }),
            ...(isTimed && hasWords && { words: wordsIn(text, startMs, ms) }),
          };
        });
        return finish({ cues: drafts, diagnostics: [], speakersHold: true }).cues;
      })
      // Without any letter, hardly a format can be told.
      .filter((cues) => cues.some(({ text }) => /\p{L}{2}/u.test(text)))
  );
}

/** A word for each part between spaces, each with a silence after it. */
function wordsIn(text: string, startMs: number, endMs: number): Word[] {
  const parts = text.split(' ');
  const step = Math.floor((endMs - startMs) / parts.length);
  let from = 0;
  return parts.map((part, i) => {
    const word = {
      start: (startMs + i * step) / 1000,
      end: (startMs + i * step + Math.ceil(step / 2)) / 1000,
      from,
      to: from + part.length,
    };
    from = word.to + 1;
    return word;
  });
}

async function saveAndRead(name: ExportFormatName, cues: readonly Cue[]): Promise<ReadTranscript> {
  const write = await exportFormats[name].writer();
  return readTranscriptText(write({ cues }));
}

const runs = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 150) };
const withoutWords = ({ start, end, text, speaker }: Cue) => ({ start, end, text, speaker });

test('WebVTT reads back as the same cues, words and speakers', async () => {
  await fc.assert(
    fc.asyncProperty(transcripts([...hazards, ...tags]), async (cues) => {
      const read = await saveAndRead('vtt', cues);
      expect(read).toMatchObject({ format: 'vtt', diagnostics: [] });
      expect(read.cues).toEqual(cues);
    }),
    runs,
  );
});

test('the JSON of the podcast namespace reads back as the same cues, words and speakers', async () => {
  await fc.assert(
    fc.asyncProperty(transcripts(hazards), async (cues) => {
      const read = await saveAndRead('json', cues);
      expect(read).toMatchObject({ format: 'json', diagnostics: [] });
      expect(read.cues).toEqual(cues);
    }),
    runs,
  );
});

test('SubRip reads back as the same cues and speakers', async () => {
  await fc.assert(
    fc.asyncProperty(transcripts(hazards), async (cues) => {
      const read = await saveAndRead('srt', cues);
      expect(read).toMatchObject({ format: 'srt', diagnostics: [] });
      expect(read.cues.map(withoutWords)).toEqual(cues.map(withoutWords));
    }),
    runs,
  );
});

/** Markdown names a speaker once, and only capitals tell a name; `>>` says that someone else speaks now. */
const unchanging = hazards.filter((piece) => piece !== 'so:' && !piece.startsWith('>>'));

test('Markdown reads back as the same starts, texts and speakers', async () => {
  await fc.assert(
    fc.asyncProperty(transcripts(unchanging), async (cues) => {
      const read = await saveAndRead('markdown', cues);
      const told = ({ start, text, speaker }: Cue) => ({ start, text, speaker });
      expect(read.cues.map(told)).toEqual(cues.map(told));
    }),
    runs,
  );
});

test('plain text reads back as the same text', async () => {
  await fc.assert(
    fc.asyncProperty(transcripts(['so']), async (cues) => {
      const read = await saveAndRead('text', cues);
      const words = (all: readonly Cue[]) => all.map(({ text }) => text).join(' ');
      expect(words(read.cues)).toBe(words(cues));
    }),
    runs,
  );
});
