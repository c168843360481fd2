import { expect, test } from 'vitest';
import { Hits } from '../../../src/state/reading/hits.svelte.ts';
import { pageParts } from '../../support/page-parts.ts';

const url = 'https://a.example/talk.vtt';

async function partsWith(lines: readonly string[], kept = {}) {
  const time = (second: number) => `00:00:${String(second).padStart(2, '0')}.000`;
  const cues = lines.map((text, i) => `${time(i)} --> ${time(i + 1)}\n${text}`);
  const parts = pageParts({ [url]: `WEBVTT\n\n${cues.join('\n\n')}\n` }, { kept });
  await parts.transcript.load({ url });
  return parts;
}

async function hitsIn(
  lines: readonly string[],
  alone: () => string | undefined = () => undefined,
  firstInView?: () => number,
) {
  const { search, transcript, follow, settings } = await partsWith(lines);
  if (firstInView) search.open('', { giveBack: () => undefined, firstInView });
  const speakers = {
    get alone() {
      return alone();
    },
  };
  return new Hits({ search, transcript, follow, settings, speakers });
}

/** Resolves once the whole transcript was searched, which takes several tasks on a slow machine. */
const isOver = (hits: Hits) => expect.poll(() => hits.isDone).toBe(true);

async function look(hits: Hits, query: string, from?: number): Promise<void> {
  hits.look(query, from);
  await isOver(hits);
}

/** Lines of a second each, where they are heard. */
const heard = (lines: readonly string[]) =>
  lines.map((text, start) => ({ start, end: start + 1, text }));

test('typing goes to the nearest hit at or after the place, else to the first', async () => {
  const hits = await hitsIn(['one tide', 'two', 'tide three', 'tides four']);
  await look(hits, 'tide', 1);
  expect([hits.current, hits.count]).toEqual([1, 3]);
  expect(hits.hit?.from).toEqual({ line: 2, at: 0 });
  await look(hits, 'tides');
  expect(hits.hit?.from.line).toBe(3);
  await look(hits, 'one', 3);
  expect(hits.hit?.from.line).toBe(0);
});

test('next and previous go round, and typing goes on from there', async () => {
  const hits = await hitsIn(['ab', 'ab', 'abc']);
  await look(hits, 'a', 0);
  hits.previous();
  expect(hits.current).toBe(2);
  hits.next();
  expect(hits.current).toBe(0);
  hits.next();
  await look(hits, 'ab');
  expect(hits.current).toBe(1);
});

test('what finds nothing says so, and a query of nothing is not one', async () => {
  const hits = await hitsIn(['ab']);
  await look(hits, 'x', 0);
  expect([hits.isDone, hits.count, hits.hit]).toEqual([true, 0, undefined]);
  hits.next();
  expect(hits.current).toBe(-1);
  await look(hits, '  ');
  expect([hits.isDone, hits.count]).toEqual([true, 0]);
});

test('each hit that is gone to is a wish to see it, even if it is the same', async () => {
  const hits = await hitsIn(['ab']);
  await look(hits, 'a', 0);
  const before = hits.calls;
  hits.next();
  expect([hits.current, hits.calls]).toEqual([0, before + 1]);
});

test('pips are the places of hits along the episode, each once', async () => {
  const lines = ['aa', 'b', 'b', 'ba'];
  const hits = await hitsIn(lines);
  await look(hits, 'a', 3);
  expect(hits.pips(heard(lines), 4, 8)).toEqual([0, 1, 7]);
  expect(hits.pips(heard(lines), 4, 2)).toEqual([0, 1]);
  expect(hits.pip(heard(lines), 4, 8)).toBe(7);
});

test('hits of a stretch of lines are told', async () => {
  const hits = await hitsIn(['a', 'a', 'b', 'a']);
  await look(hits, 'a', 0);
  expect(hits.within(1, 3)).toEqual([1, 2]);
});

test('while one speaker is shown alone, only hits in their lines count, are gone to and have pips', async () => {
  const lines = ['<v Ann>a', '<v Ben>a', '<v Ann>a', '<v Ben>a'];
  const hits = await hitsIn(lines, () => 'Ben');
  await look(hits, 'a', 0);
  expect([hits.current, hits.count, hits.hit?.from.line]).toEqual([0, 2, 1]);
  hits.next();
  expect([hits.current, hits.hit?.from.line]).toEqual([1, 3]);
  hits.next();
  expect(hits.hit?.from.line).toBe(1);
  hits.previous();
  expect(hits.hit?.from.line).toBe(3);
  expect(hits.pips(heard(lines), 4, 4)).toEqual([1, 3]);
  expect(hits.within(0, 3)).toEqual([0, 1]);
});

test('where the hit that was gone to is hidden, the next that is shown stands for it, and comes back', async () => {
  let alone = $state.raw<string | undefined>();
  const hits = await hitsIn(['<v Ann>a', '<v Ben>a', '<v Ann>a', '<v Ben>a'], () => alone);
  await look(hits, 'a', 2);
  expect([hits.current, hits.count]).toEqual([2, 4]);
  alone = 'Ben';
  expect([hits.current, hits.count, hits.hit?.from.line]).toEqual([1, 2, 3]);
  alone = undefined;
  expect([hits.current, hits.count, hits.hit?.from.line]).toEqual([2, 4, 2]);
  alone = 'Ben';
  hits.next();
  expect(hits.hit?.from.line).toBe(3);
});

test('hits that are all hidden are found once their lines are shown', async () => {
  let alone = $state.raw<string | undefined>('Ben');
  const hits = await hitsIn(['<v Ann>a', '<v Ben>b'], () => alone);
  await look(hits, 'a', 0);
  hits.next();
  expect([hits.current, hits.count, hits.isDone]).toEqual([-1, 0, true]);
  alone = undefined;
  expect([hits.current, hits.count]).toEqual([0, 1]);
});

test('a reader who has scrolled is led on from there, once', async () => {
  let inView = 0;
  const hits = await hitsIn(['a', 'a', 'a', 'a'], undefined, () => inView);
  await look(hits, 'a');
  inView = 2;
  hits.wander();
  await look(hits, 'a');
  expect(hits.current).toBe(2);
  hits.wander();
  hits.next();
  await look(hits, ' a');
  expect(hits.current).toBe(3);
});

test('hits are listed by their lines, with what was looked for marked, and lines are stepped through', async () => {
  const hits = await hitsIn(['the tide, the sea', 'a boat', 'the end']);
  await look(hits, 'the', 0);
  expect([hits.count, hits.lines, hits.line]).toEqual([3, 2, 0]);
  expect(hits.lineAt(0)).toEqual({
    line: 0,
    runs: [
      ...[
        { text: 'the', isMarked: true },
        { text: ' tide, ', isMarked: false },
      ],
      ...[
        { text: 'the', isMarked: true },
        { text: ' sea', isMarked: false },
      ],
    ],
  });
  hits.goToLine(1);
  expect([hits.current, hits.line, hits.hit?.from.line]).toEqual([2, 1, 2]);
  hits.goToLine(2);
  expect([hits.current, hits.line]).toEqual([0, 0]);
  hits.goToLine(-1);
  expect(hits.line).toBe(1);
});

test('a hit that goes on in the next line is listed with it', async () => {
  const hits = await hitsIn(['and the', 'tide came']);
  await look(hits, 'the tide', 0);
  expect(hits.lineAt(0)).toEqual({
    line: 0,
    runs: [
      ...[
        { text: 'and ', isMarked: false },
        { text: 'the tide', isMarked: true },
      ],
      { text: ' came', isMarked: false },
    ],
  });
});

test('a line that has all words in any order is one hit, with each of them marked', async () => {
  const hits = await hitsIn(['wall', 'the wall of the harbour', 'harbour, wall']);
  await look(hits, 'harbour wall', 0);
  // As they were typed: that one line has them with a comma between counts as any order.
  expect([hits.isWords, hits.count, hits.current]).toEqual([true, 2, 0]);
  expect(hits.marked.map(({ from }) => from)).toEqual([
    { line: 1, at: 4 },
    { line: 1, at: 16 },
  ]);
  hits.next();
  expect([hits.current, hits.hit?.from.line]).toEqual([1, 2]);
  hits.next();
  expect(hits.current).toBe(0);
  hits.previous();
  expect(hits.current).toBe(1);
  await look(hits, 'harbour');
  expect([hits.isWords, hits.count]).toEqual([false, 2]);
});

test('the nearest spelling is looked for where what was typed is nowhere, and is told', async () => {
  const hits = await hitsIn(['a lighthouse']);
  await look(hits, 'lighthose', 0);
  expect([hits.nearest, hits.count]).toEqual([['lighthouse'], 1]);
  await look(hits, 'lighthou');
  expect([hits.nearest, hits.count]).toEqual([[], 1]);
});

test('the choice of whole words is looked with at once, and kept', async () => {
  const { search, transcript, follow, settings, settingsStore, speakers } = await partsWith([
    'the grandmother',
  ]);
  const hits = (search.hits = new Hits({ search, transcript, follow, settings, speakers }));
  search.look('the', 0);
  await isOver(hits);
  expect(hits.count).toBe(2);
  hits.setWhole(true);
  await isOver(hits);
  expect([hits.isWhole, hits.count]).toEqual([true, 1]);
  expect(settingsStore.read()).toMatchObject({ wholeWords: true });
});

test('whole words that are chosen in another tab are looked for here, too', async () => {
  const { search, transcript, follow, settings, settingsStore, speakers } = await partsWith([
    'the grandmother',
  ]);
  const hits = (search.hits = new Hits({ search, transcript, follow, settings, speakers }));
  const stop = hits.connect();
  search.look('the', 0);
  await isOver(hits);
  settingsStore.writeElsewhere({ wholeWords: true });
  await isOver(hits);
  expect([hits.isWhole, hits.count]).toEqual([true, 1]);
  stop();
});

test('of two lines with all words together, only the part that is shown counts', async () => {
  const lines = [
    '<v Ben>wall',
    '<v Ann>the harbour',
    '<v Ann>of stone',
    '<v Ben>a wall, a harbour',
  ];
  let alone = $state.raw<string | undefined>();
  const hits = await hitsIn(lines, () => alone);
  await look(hits, 'stone harbour', 0);
  expect([hits.count, hits.marked.length]).toEqual([1, 2]);
  alone = 'Ben';
  expect([hits.count, hits.current, hits.marked]).toEqual([0, -1, []]);
  alone = 'Ann';
  expect([hits.count, hits.hit?.from.line]).toEqual([1, 1]);
});
