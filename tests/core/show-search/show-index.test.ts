import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FetchFailure } from '../../../src/core/episode/fetching.ts';
import { packTerms, unpackTerms } from '../../../src/core/show-search/episode-terms.ts';
import { fits } from '../../../src/core/show-search/match.ts';
import { NoIndex, ShowIndex, type Found } from '../../../src/core/show-search/show-index.ts';
import { ShowIndexWriter } from '../../../src/core/show-search/show-index-writer.ts';

/** Episodes by id: lines, each with a speaker before a colon if it has one. */
type Texts = Readonly<Record<string, readonly string[]>>;

function linesOf(texts: readonly string[]) {
  return texts.map((line) => {
    const [, speaker, text = line] = /^(\w+): (.*)$/s.exec(line) ?? [];
    return { text, ...(speaker !== undefined && { speaker }) };
  });
}

function filesOf(texts: Texts): Map<string, Uint8Array> {
  const writer = new ShowIndexWriter();
  for (const [id, lines] of Object.entries(texts)) {
    writer.add(id, unpackTerms(packTerms(linesOf(lines)))!);
  }
  const files = new Map<string, Uint8Array>();
  for (const { path, content } of writer.files()) {
    files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  return files;
}

const { signal } = new AbortController();

function indexOf(files: ReadonlyMap<string, Uint8Array>, asked: string[] = []): ShowIndex {
  return new ShowIndex((name) => {
    asked.push(name);
    const bytes = files.get(name);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new FetchFailure('not-found', name));
  });
}

const search = (texts: Texts, typed: string): Promise<Found> =>
  indexOf(filesOf(texts)).search(typed, signal);

/** What was found, as `id line fit`. */
async function found(texts: Texts, typed: string): Promise<string[]> {
  const { episodes } = await search(texts, typed);
  return episodes.flatMap(({ id, lines, counts }) => {
    const fitOf = fits.flatMap((fit, i) => Array.from({ length: counts[i]! }, () => fit));
    return lines.map((line, i) => `${id} ${line} ${fitOf[i]}`);
  });
}

test('words match by their beginnings, without case and accents', async () => {
  const texts = { ebb: ['A naïve plan', 'Naively', 'unnaive', 'nave'] };
  expect(await found(texts, 'NAIVE')).toEqual(['ebb 0 phrase', 'ebb 1 begun-phrase']);
  expect(await found(texts, 'naïv')).toEqual(['ebb 0 begun-phrase', 'ebb 1 begun-phrase']);
});

test('phrases come first, then lines with all words, then lines that have them with their neighbours', async () => {
  const texts = {
    ebb: [
      'the wall of the harbour',
      'no',
      'a harbour',
      'and the wall',
      'no',
      'no',
      'the harbour wall',
    ],
  };
  expect(await found(texts, 'harbour wall')).toEqual([
    'ebb 6 phrase',
    'ebb 0 words',
    'ebb 2 neighbours',
  ]);
});

test('a line whose words are in a better one beside it is not found once more', async () => {
  const texts = { ebb: ['the wall', 'the harbour and the wall', 'a harbour', 'a harbour'] };
  expect(await found(texts, 'harbour wall')).toEqual(['ebb 1 words']);
});

test('a phrase may go on in the next line of the same speaker', async () => {
  const texts = {
    same: ['Ann: on the harbour', 'Ann: wall again'],
    other: ['Ann: on the harbour', 'Ben: wall again'],
  };
  expect(await found(texts, 'harbour wall')).toEqual(['same 0 phrase', 'other 0 neighbours']);
});

test('a phrase in quotes is found only as it stands', async () => {
  const texts = { ebb: ['to be or not', 'be to', 'to bear', 'not to', 'be'] };
  expect(await found(texts, '“to be”')).toEqual(['ebb 0 phrase', 'ebb 3 phrase']);
  expect(await found(texts, '"to be')).toEqual([
    'ebb 0 phrase',
    'ebb 3 phrase',
    'ebb 2 begun-phrase',
  ]);
});

test('words with an apostrophe or a hyphen are found by their parts and as a whole', async () => {
  const texts = { ebb: ['I don’t know', 'Don said the tide', 'l’eau', 'a so-called ebb'] };
  expect(await found(texts, "don't")).toEqual(['ebb 0 phrase']);
  expect(await found(texts, 'eau')).toEqual(['ebb 2 phrase']);
  expect(await found(texts, 'so called')).toEqual(['ebb 3 phrase']);
});

test.each([
  ['cooperate', ['we co-operate', 'we cooperated', 'co and operate'], [0, 1]],
  ['co-operate', ['we co-operate', 'we cooperated', 'to co operate', 'co and operate'], [0, 2, 1]],
  ['motherinlaw', ['his mother-in-law said'], [0]],
  [
    '1000',
    ['1,000 boats', '1000 boats', '1.000 Boote', '1 000 bateaux', '1 and 000'],
    [0, 1, 2, 3],
  ],
  ['1,000', ['1,000 boats', '1000 boats', '1.000 Boote', '1 and 000'], [0, 1, 2]],
  ['1 000 000', ['1,000,000 boats', '1000000', '1,000 boats'], [0, 1]],
  ['“1,000 boats”', ['all 1000 boats', 'all 1.000 boats'], [0, 1]],
  [
    '“we cooperate now”',
    ['and we co-operate now', 'we cooperate now', 'we do co-operate now'],
    [0, 1],
  ],
  ['“we cooperate”', ['we co-operate', 'we co-operated'], [0]],
  ['we cooperat', ['we co-operated'], [0]],
  ['“all 1000 boats”', ['all 1,000 boats', 'all 1 000 boats', 'all 1,000, boats'], [0, 1, 2]],
  ['“his motherinlaw said”', ['his mother-in-law said'], [0]],
  ['“in 1,000 cooperate”', ['in 1000 co-operate', 'in 1,000 cooperate'], [0, 1]],
  ['“we cooperate now”', ['we co-operate', 'now'], [0]],
  ['cooperate now', ['we co-operate now', 'now cooperate'], [0, 1]],
  ['1,5', ['1,5 Meter', '15 Meter'], [0]],
])('%s is found however it is written', async (typed, lines, wanted) => {
  const { episodes } = await search({ ebb: lines }, typed);
  expect(episodes[0]?.lines).toEqual(wanted);
});

test('numbers typed side by side are those, or one number that is grouped', async () => {
  const texts = { ebb: ['747 737 and 727', '747737', 'the 747, 737', '747,737 boats', '737 747'] };
  const sideBySide = ['ebb 0 phrase', 'ebb 1 phrase', 'ebb 2 phrase', 'ebb 3 phrase'];
  expect(await found(texts, '747 737')).toEqual(sideBySide);
  expect(await found(texts, 'the 747 737')).toContain('ebb 2 phrase');
  expect(await found({ ebb: ['($1,000), he said'] }, '$1 000, he')).toEqual(['ebb 0 phrase']);
  expect(await found(texts, '“747 737”')).toEqual(sideBySide);
  expect(await found({ ebb: ['a 747 and a 737'] }, '747 737')).toEqual(['ebb 0 words']);
});

test('what is written in parts is as good as what is written in one', async () => {
  const texts = { ebb: ['we co-operate now', 'we cooperate now'] };
  expect(await found(texts, 'we cooperate now')).toEqual(['ebb 0 phrase', 'ebb 1 phrase']);
  expect(await found(texts, 'coopera')).toEqual(['ebb 0 begun-phrase', 'ebb 1 begun-phrase']);
});

test('what a show writes only in parts is found though another file of the index has it', async () => {
  const many = Array.from({ length: 4000 }, (_, i) => `coop${i.toString(36)}x`);
  const lines = [...many, 'co-operate', ...many.map((word) => `coopf${word}`)];
  expect(await found({ ebb: lines }, '“cooperate”')).toEqual(['ebb 4000 phrase']);
});

test('where a word is not said, the nearest that is said is looked for', async () => {
  const texts = { ebb: ['the harbour wall', 'the harbours', 'a boat in 1984'] };
  expect(await search(texts, 'harbuor wall')).toMatchObject({ nearest: 'harbour wall' });
  expect(await found(texts, 'harbuor wall')).toEqual(['ebb 0 phrase']);
  expect(await found(texts, '1948')).toEqual([]);
  expect(await found(texts, 'lighthouse')).toEqual([]);
  expect((await search(texts, 'harb')).nearest).toBeUndefined();
  expect((await search(texts, 'boat wall')).nearest).toBeUndefined();
  const apart = { ebb: ['we co-operate'] };
  expect(await search(apart, 'we coperate')).toMatchObject({ nearest: 'we cooperate' });
});

test('what was written in one is found in parts by its parts alone', async () => {
  const texts = { ebb: ['a phone: 555 123', 'so 5, 123'] };
  expect(await found(texts, '123')).toEqual(['ebb 0 phrase', 'ebb 1 phrase']);
});

test('Japanese compounds are found wherever they stand, also across lines', async () => {
  const texts = {
    ebb: ['東京都の港は古い', '京都の壁', '港の', '壁は高い', 'コンピューター', '都の京'],
  };
  expect(await found(texts, '京都')).toEqual(['ebb 0 phrase', 'ebb 1 phrase']);
  expect(await found(texts, '東京都の港')).toEqual(['ebb 0 phrase']);
  expect(await found(texts, '港の壁')).toEqual(['ebb 2 phrase']);
  expect(await found(texts, '壁')).toEqual(['ebb 3 phrase', 'ebb 1 phrase'].sort());
  expect(await found(texts, 'ﾋﾟｭｰﾀ')).toEqual(['ebb 4 phrase']);
});

test('Japanese words with a space between need not stand together', async () => {
  const texts = { ebb: ['壁のある港', '港', '空'] };
  expect(await found(texts, '港　壁')).toEqual(['ebb 0 words']);
  expect(await found(texts, '港壁')).toEqual([]);
});

test('scripts may be mixed in a word', async () => {
  const texts = { ebb: ['第12話のDNA鑑定', '12話'] };
  expect(await found(texts, '第12話')).toEqual(['ebb 0 phrase']);
  expect(await found(texts, 'dna鑑定')).toEqual(['ebb 0 phrase']);
});

test.each([
  ['Thai', 'น้ำขึ้นน้ำลง', 'น้ำลง'],
  ['Arabic', 'كِتَابٌ جديد', 'كتاب'],
  ['Korean', '항구의 벽', '항구'],
  ['Russian', 'Ёлка у стены', 'елка'],
  ['Greek', 'Το τείχος', 'ΤΕΙΧΟΣ'],
])('%s is found', async (_, said, typed) => {
  expect(await found({ ebb: ['no', said] }, typed)).toHaveLength(1);
});

test('episodes come in the order of their best lines, then of the show', async () => {
  const texts = {
    neighbours: ['a harbour here', 'the wall', 'no', 'the harbour here', 'a wall'],
    one: ['harbour wall'],
    two: ['harbour wall', 'no', 'harbour wall'],
    too: ['the harbour wall'],
    none: ['harbour', 'no', 'wall'],
  };
  const { episodes } = await search(texts, 'harbour wall');
  expect(episodes.map(({ id }) => id)).toEqual(['two', 'one', 'too', 'neighbours']);
  expect(episodes[0]).toEqual({ id: 'two', lines: [0, 2], counts: [2, 0, 0, 0, 0] });
});

test('short words are whole words, unless they are still being typed', async () => {
  const texts = { ebb: ['of all', 'offer all', 'a man', 'another man'] };
  expect(await found(texts, 'of all')).toEqual(['ebb 0 phrase']);
  expect(await found(texts, 'of')).toEqual(['ebb 0 phrase', 'ebb 1 begun-phrase']);
  expect(await found(texts, 'a man')).toEqual(['ebb 2 phrase']);
});

test('a query without letters and digits finds nothing and asks for no shard', async () => {
  const asked: string[] = [];
  const index = indexOf(filesOf({ ebb: ['one'] }), asked);
  expect((await index.search('?! ♪ “”', signal)).episodes).toEqual([]);
  expect(asked).toEqual(['index.json']);
});

test('only the shards that a query needs are fetched, and each once', async () => {
  const many = Array.from({ length: 12_000 }, (_, i) => `w${i * 7919} x${i * 104_729}`);
  const files = filesOf({ ebb: many });
  expect(files.size).toBeGreaterThan(5);
  const asked: string[] = [];
  const index = indexOf(files, asked);
  expect((await index.search('"w79190"', signal)).episodes[0]?.lines).toEqual([10]);
  expect(asked).toHaveLength(2);
  await index.search('"w79190"', signal);
  expect(asked).toHaveLength(2);
});

test('each line is found by each of its words, and no other', async () => {
  const word = fc.constantFrom('ebb', 'ebbing', 'tide', 'tides', 'sea', '港', '港の', '都港', 'ß');
  const texts = fc.array(fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 9 }), {
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom('ebb', 'tide', 'sea', 'ss'), async (show, typed) => {
      const entries = show.map((lines, i) => [`e${i}`, lines.map((line) => line.join(' '))]);
      const wanted = show.flatMap((lines, i) =>
        lines.flatMap((line, j) =>
          line.some((one) => one.replace('ß', 'ss').startsWith(typed)) ? `e${i} ${j}` : [],
        ),
      );
      const { episodes } = await search(Object.fromEntries(entries), typed);
      const all = episodes.flatMap(({ id, lines }) => lines.map((line) => `${id} ${line}`));
      expect(all.sort()).toEqual(wanted.sort());
    }),
  );
});

test('a word that occurs everywhere is found everywhere', async () => {
  const texts = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [
      `e${i}`,
      Array.from({ length: 50 }, () => 'the the ebb'),
    ]),
  );
  const { episodes } = await search(texts, 'the');
  expect(episodes.reduce((sum, { lines }) => sum + lines.length, 0)).toBe(2000);
});

test('equal shows give equal files, and another text another name', () => {
  const names = (texts: Texts) => [...filesOf(texts).keys()];
  expect(filesOf({ ebb: ['one'] })).toEqual(filesOf({ ebb: ['one'] }));
  expect(names({ ebb: ['one'] })).not.toEqual(names({ ebb: ['two'] }));
});

test('a shard that is missing costs its lines and is told', async () => {
  const files = filesOf({ ebb: ['one'] });
  const [shard] = [...files.keys()].filter((name) => name.endsWith('.bin'));
  files.delete(shard!);
  expect(await indexOf(files).search('one', signal)).toMatchObject({
    episodes: [],
    isPartial: true,
  });
});

test('a show that was published anew meanwhile is searched anew', async () => {
  const files = filesOf({ ebb: ['one'] });
  const index = indexOf(files);
  await index.search('?', signal);
  const newer = filesOf({ ebb: ['one'], flow: ['the one'] });
  files.clear();
  for (const [name, bytes] of newer) files.set(name, bytes);
  const { episodes, isPartial } = await index.search('one', signal);
  expect(episodes.map(({ id }) => id)).toEqual(['ebb', 'flow']);
  expect(isPartial).toBe(false);
});

test.each([
  ['nothing', ''],
  ['a page', '<!doctype html>'],
  ['null', 'null'],
  ['another version', '{"version":2,"episodes":[],"shards":[]}'],
  ['a name that climbs', '{"version":1,"episodes":[],"shards":[["a","../../x",1]]}'],
  ['lines without end', '{"version":1,"episodes":[["a",1e99,1]],"shards":[]}'],
])('a directory of %s is no index', async (_, content) => {
  const files = new Map([['index.json', new TextEncoder().encode(content)]]);
  await expect(indexOf(files).search('one', signal)).rejects.toThrow(NoIndex);
});

test('damaged shards never hang, throw or give lines that are not there', async () => {
  const texts: Texts = { ebb: ['one two', 'two three', 'one'], flow: ['one', 'three two'] };
  const files = filesOf(texts);
  const [name] = [...files.keys()].filter((one) => one.endsWith('.bin'));
  const whole = files.get(name!)!;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.option(fc.nat(whole.length)),
      async (changes, length) => {
        const damaged = whole.slice(0, length ?? whole.length);
        for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte;
        const index = indexOf(new Map(files).set(name!, damaged));
        const { episodes } = await index.search('one tw', signal);
        for (const { id, lines } of episodes) {
          for (const line of lines) expect(line).toBeLessThan(texts[id]!.length);
        }
      },
    ),
  );
});

test('an aborted search rejects with the reason', async () => {
  const controller = new AbortController();
  const index = new ShowIndex(
    (_, by) =>
      new Promise((_resolve, reject) =>
        by.addEventListener('abort', () => reject(by.reason), { once: true }),
      ),
  );
  const searching = index.search('one', controller.signal);
  controller.abort(new Error('no more'));
  await expect(searching).rejects.toThrow('no more');
});

test('packed terms that are damaged or of another version are not read', () => {
  const packed = packTerms(linesOf(['one two']));
  expect(unpackTerms(packed)?.terms).toEqual(['one', 'two']);
  expect(unpackTerms(packed.subarray(0, packed.length - 1))).toBeUndefined();
  expect(unpackTerms(new Uint8Array())).toBeUndefined();
  expect(unpackTerms(Uint8Array.of(9, ...packed.subarray(1)))).toBeUndefined();
});

test('an episode without words, or without lines, is in the index all the same', async () => {
  const texts = { none: [], mute: ['', '♪'], ebb: ['one'] };
  expect(await found(texts, 'one')).toEqual(['ebb 0 phrase']);
});
