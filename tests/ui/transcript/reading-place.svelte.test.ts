// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { writeHeadings } from '../../../src/ui/transcript/chapter-headings.ts';
import { LineElements } from '../../../src/ui/transcript/line-elements.ts';
import { writeLines } from '../../../src/ui/transcript/render-chunks.svelte.ts';
import { TranscriptDom } from '../../../src/ui/transcript/transcript-dom.svelte.ts';
import { speakerColours } from '../../../src/ui/transcript/turn-elements.ts';
import { pageParts } from '../../support/page-parts.ts';

const url = 'https://a.example/talk.vtt';
const lines = ['a', 'b', 'c'].map((text, i) => `00:0${i}.000 --> 00:0${i + 1}.000\n${text}`);

/** Lines and headings are a row of ten pixels each, from the top down; jsdom lays nothing out. */
function layOut(root: Element): void {
  const rows = [...root.querySelectorAll('a, .chapter')];
  Element.prototype.getBoundingClientRect = function (this: Element) {
    const own = rows.filter((row) => this.contains(row));
    return new DOMRect(0, 10 * rows.indexOf(own[0]!), 100, 10 * own.length);
  };
}

test('a heading within a turn is no line of it', async () => {
  const { transcript } = pageParts({ [url]: `WEBVTT\n\n${lines.join('\n\n')}\n` });
  await transcript.load({ url });
  const dom = new TranscriptDom(transcript);
  const root = (dom.root = document.body.appendChild(document.createElement('div')));
  const { chunks } = dom;
  const colours = speakerColours(transcript.turns);
  writeLines(root, chunks, { colours, untimed: false }, 0);
  const elements = new LineElements(root, transcript.turns, chunks);
  writeHeadings(elements, chunks[0]!, new Map([[1, ['Chapter']]]));
  layOut(root);
  expect(dom.placeAt(5)).toEqual({ line: 0, top: 0 });
  expect(dom.placeAt(25)).toEqual({ line: 1, top: 20 });
  expect(dom.placeAt(35)).toEqual({ line: 2, top: 30 });
});
