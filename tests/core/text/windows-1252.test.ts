import { expect, test } from 'vitest';
import { decodeWindows1252 } from '../../../src/core/text/windows-1252.ts';

test('the marks of windows-1252 are read, in every version of Node', () => {
  expect(decodeWindows1252(Uint8Array.of(0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80))).toBe(
    '“café” €',
  );
});
