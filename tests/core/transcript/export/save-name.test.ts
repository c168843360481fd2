import { expect, test } from 'vitest';
import { saveName } from '../../../../src/core/transcript/export/save-name.ts';

test('a saved transcript is called as its episode is', () => {
  expect(saveName('A watch called Arnold', 'vtt')).toBe('A watch called Arnold.vtt');
  expect(saveName('Ebb', 'srt', 'pt-BR')).toBe('Ebb.pt-BR.srt');
});

test('what some system does not allow in a name is left out', () => {
  expect(saveName('../AC/DC: "Live"?\u202e\n', 'txt')).toBe('AC DC Live.txt');
  expect(saveName(' ... ', 'md')).toBe('transcript.md');
  expect(saveName('🎙'.repeat(200), 'md')).toBe(`${'🎙'.repeat(80)}.md`);
});
