import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeText } from '../../../../src/core/transcript/decode/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('UTF-8 is read as it is, without its mark', async () => {
  expect(await decodeText(utf8('\uFEFFWEBVTT – ño'))).toEqual({
    text: 'WEBVTT – ño',
    encoding: 'utf-8',
    diagnostics: [],
  });
});

test('no bytes are an empty text', async () => {
  expect((await decodeText(new Uint8Array())).text).toBe('');
});

test('UTF-16 is known by its mark', async () => {
  const little = new Uint8Array([0xff, 0xfe, 0x41, 0, 0xe9, 0]);
  const big = new Uint8Array([0xfe, 0xff, 0, 0x41, 0, 0xe9]);
  expect(await decodeText(little)).toMatchObject({ text: 'Aé', encoding: 'utf-16le' });
  expect(await decodeText(big)).toMatchObject({ text: 'Aé', encoding: 'utf-16be' });
});

test('UTF-16 without a mark is known by its zeros', async () => {
  const bytes = new Uint8Array(Buffer.from('1\n00:00:01,000 --> 00:00:02,000\nHi', 'utf16le'));
  expect(await decodeText(bytes)).toMatchObject({ encoding: 'utf-16le' });
});

test('bytes that are no UTF-8 are windows-1252, and that is said', async () => {
  const bytes = new Uint8Array([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80]);
  expect(await decodeText(bytes)).toMatchObject({
    text: '“café” €',
    encoding: 'windows-1252',
    diagnostics: [{ code: 'not-utf-8' }],
  });
});

test('one broken letter does not turn a UTF-8 file into windows-1252', async () => {
  const cut = utf8('Füße über Kö').subarray(0, -1);
  expect(await decodeText(cut)).toMatchObject({
    text: 'Füße über K\uFFFD',
    encoding: 'utf-8',
    diagnostics: [{ code: 'broken-letters' }],
  });
});

test('UTF-16 of another script is known by how it begins', async () => {
  const text = `WEBVTT\n\n${'こんにちは'.repeat(200)}`;
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  expect(await decodeText(bytes)).toMatchObject({ text, encoding: 'utf-16le' });
});

test('windows-1252 amid UTF-8 is read as such', async () => {
  const bytes = new Uint8Array([
    ...utf8('Füße über Köln: '),
    0x93,
    0x63,
    0x61,
    0x66,
    0xe9,
    0x20,
    0x94,
  ]);
  expect(await decodeText(new Uint8Array([...bytes, ...utf8(' für alle')]))).toMatchObject({
    text: 'Füße über Köln: “café ” für alle',
    diagnostics: [{ code: 'broken-letters' }],
  });
});

/** Letters of the upper half of a one-byte encoding; the others are ASCII. */
const narrow = (text: string, upper: Readonly<Record<string, number>>) =>
  new Uint8Array([...text].map((letter) => upper[letter] ?? letter.charCodeAt(0)));
const cyrillic = { П: 0xcf, р: 0xf0, и: 0xe8, в: 0xe2, е: 0xe5, т: 0xf2 };
const hello = 'Привет';

test.each([
  ['XML', `<?xml version="1.0" encoding="windows-1251"?><a>${hello}</a>`],
  ['XML in other quotes', `<?xml version='1.0' encoding = 'CP1251' ?><a>${hello}</a>`],
  ['HTML', `<html><head><meta charset=windows-1251><p>${hello}`],
  [
    'HTML in the old way',
    `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>${hello}`,
  ],
])('text that is no UTF-8 is read as its %s says', async (_what, text) => {
  expect(await decodeText(narrow(text, cyrillic))).toEqual({
    text,
    encoding: 'windows-1251',
    diagnostics: [],
  });
});

test('other encodings are known too', async () => {
  const polish = '<?xml version="1.0" encoding="ISO-8859-2"?><a>\u0105\u0119</a>';
  const bytes = narrow(polish, { '\u0105': 0xb1, '\u0119': 0xea });
  expect((await decodeText(bytes)).text).toBe(polish);
  const head = '<?xml version="1.0" encoding="Shift_JIS"?><a>';
  const japanese = new Uint8Array([...utf8(head), 0x93, 0xfa, 0x96, 0x7b]);
  expect((await decodeText(japanese)).text).toBe(`${head}日本`);
});

test('what the server says counts where the text itself says nothing', async () => {
  const bytes = narrow(hello, cyrillic);
  const served = 'text/vtt; charset="windows-1251"';
  expect(await decodeText(bytes, served)).toMatchObject({ text: hello, diagnostics: [] });
  const says = narrow(`<?xml version="1.0" encoding="windows-1251"?>${hello}`, cyrillic);
  expect((await decodeText(says, 'text/xml; charset=ISO-8859-1')).text).toContain(hello);
});

test('what the bytes say counts before what is declared', async () => {
  const declared = '<?xml version="1.0" encoding="windows-1251"?>';
  const broken = [...utf8(`${declared}Füße über K`), 0xc3];
  expect((await decodeText(utf8(`${declared}é`), 'a/b; charset=gbk')).text).toBe(`${declared}é`);
  expect((await decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...broken]))).text).toContain('Füße');
  const wide = new Uint8Array(Buffer.from(`\ufeff${declared}é`, 'utf16le'));
  expect((await decodeText(wide)).text).toBe(`${declared}é`);
});

test.each(['utf-8', 'UTF-16', 'klingon', 'x" encoding="', ''])(
  'a declared “%s” changes nothing where it cannot be',
  async (label) => {
    const text = `<?xml version="1.0" encoding="${label}"?>café`;
    expect(await decodeText(narrow(text, { é: 0xe9 }))).toMatchObject({
      text,
      encoding: 'windows-1252',
      diagnostics: [{ code: 'not-utf-8' }],
    });
  },
);

test('a declared ISO-8859-1 is windows-1252, and no guess', async () => {
  const text = '<?xml version="1.0" encoding="ISO-8859-1"?>“café”';
  const bytes = narrow(text, { é: 0xe9, '“': 0x93, '”': 0x94 });
  expect(await decodeText(bytes)).toEqual({ text, encoding: 'windows-1252', diagnostics: [] });
  const cut = '<?xml version="1.0" encoding="ISO-8859-1"?>Füße über Kö';
  expect((await decodeText(utf8(cut).subarray(0, -1))).text).toContain('Füße');
});

test('zeros that fill a file up are no text', async () => {
  expect((await decodeText(new Uint8Array([...utf8('hello'), ...Buffer.alloc(9)]))).text).toBe(
    'hello',
  );
});

test('zeros at the end of a longer file are no text either', async () => {
  const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n'.padEnd(2000, 'x');
  expect((await decodeText(utf8(text + '\0'.repeat(300)))).text).toBe(text);
});

test('gzip is inflated, twice if need be', async () => {
  const once = gzipSync(utf8('hello'));
  expect((await decodeText(new Uint8Array(once))).text).toBe('hello');
  expect((await decodeText(new Uint8Array(gzipSync(once)))).text).toBe('hello');
});

test('a gzip file that is cut off gives what there is', async () => {
  const text = Array.from({ length: 60_000 }, (_, i) => (i * 7919) % 104_729).join(' ');
  const { text: read, diagnostics } = await decodeText(
    new Uint8Array(gzipSync(text)).subarray(0, 120_000),
  );
  expect(read.length).toBeGreaterThan(1000);
  expect(text.startsWith(read)).toBe(true);
  expect(diagnostics).toEqual([{ code: 'packed-damaged' }]);
});

test('a gzip bomb is refused in words', async () => {
  const bomb = gzipSync(gzipSync(Buffer.alloc(300 * 2 ** 20), { level: 1 }));
  const { text, diagnostics } = await decodeText(new Uint8Array(bomb));
  expect(text).toBe('');
  expect(diagnostics).toMatchObject([{ code: 'too-large' }]);
}, 20_000);
