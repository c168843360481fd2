import type { Howl as HowlType, HowlerGlobal } from 'howler';
import { readFileSync } from 'node:fs';
import type { StaticServer } from '../../support/static-server.ts';

/** What the page is measured beside: two plain lists of the same lines, as they are usually written. */
export const baselines = ['cuechange', 'howler'] as const;
export type Baseline = (typeof baselines)[number];

/**
 * Serves both lists. Their addresses take `audio` and `transcript` (WebVTT as `makeTranscript` writes it) as the page's
 * does, a line is an `a[href="#t=SECONDS"]`, the marked one has `aria-current`, `k` plays and pauses, `]` speeds up.
 */
export function putBaselines(server: StaticServer): Readonly<Record<Baseline, string>> {
  const howler = server.put(
    '/baseline/howler.js',
    readFileSync('node_modules/howler/dist/howler.core.min.js'),
  );
  return {
    cuechange: server.put(
      '/baseline/cuechange.html',
      html('', `(${followCueChanges})(${makeList})`),
    ),
    howler: server.put(
      '/baseline/howler.html',
      html(`<script src="${howler}"></script>`, `(${followFrames})(${makeList})`),
    ),
  };
}

const html = (head: string, script: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A plain list</title>
<style>a { display: block; padding: 4px } a[aria-current] { background: gold }</style>
${head}
<body><script>${script}</script></body>
</html>`;

interface Line {
  readonly start: number;
  readonly text: string;
}

/** The functions below run in the page and stand alone; this one shows lines and gives what marks one. */
function makeList(lines: readonly Line[], seek: (seconds: number) => void) {
  const links = lines.map(({ start, text }) => {
    const link = document.createElement('a');
    link.href = `#t=${start}`;
    link.textContent = text;
    return link;
  });
  let marked: HTMLElement | undefined;
  const mark = (index: number) => {
    marked?.removeAttribute('aria-current');
    marked = links[index];
    marked?.setAttribute('aria-current', 'true');
    marked?.scrollIntoView({ block: 'nearest' });
  };
  const list = document.createElement('main');
  list.append(...links);
  list.addEventListener('click', (event) => {
    event.preventDefault();
    const index = links.findIndex((link) => link === event.target);
    if (index < 0) return;
    mark(index);
    seek(lines[index]!.start);
  });
  document.body.append(list);
  return mark;
}

/** The browser reads the transcript, keeps time and tells of every change. */
function followCueChanges(list: typeof makeList): void {
  const query = new URLSearchParams(location.search);
  const audio = document.createElement('audio');
  audio.preload = 'auto';
  audio.src = query.get('audio') ?? '';
  const element = document.createElement('track');
  element.kind = 'metadata';
  element.src = query.get('transcript') ?? '';
  element.track.mode = 'hidden';
  element.addEventListener('load', () => {
    const lines = [...(element.track.cues ?? [])].map((cue, index) => {
      cue.id = String(index);
      const text = 'getCueAsHTML' in cue ? (cue as VTTCue).getCueAsHTML().textContent : '';
      return { start: cue.startTime, text };
    });
    const mark = list(lines, (seconds) => (audio.currentTime = seconds));
    element.track.addEventListener('cuechange', () => {
      const active = element.track.activeCues;
      const last = active?.[active.length - 1];
      if (last) mark(Number(last.id));
    });
  });
  audio.append(element);
  document.body.append(audio);
  addEventListener('keydown', ({ key }) => {
    if (key === 'k') void (audio.paused ? audio.play() : audio.pause());
    if (key === ']') audio.playbackRate += 0.1;
  });
}

declare global {
  interface Window {
    Howl: typeof HowlType;
    Howler: HowlerGlobal;
  }
}

/** A frame loop asks howler for its place. */
function followFrames(list: typeof makeList): void {
  const query = new URLSearchParams(location.search);
  // Else howler makes ten spare elements at the first press, and it is not known which one sounds.
  window.Howler.autoUnlock = false;
  const howl = new window.Howl({ src: [query.get('audio') ?? ''], html5: true });
  addEventListener('keydown', ({ key }) => {
    if (key === 'k') void (howl.playing() ? howl.pause() : howl.play());
    if (key === ']') howl.rate(howl.rate() + 0.1);
  });
  const pattern = /(\d\d):(\d\d):(\d\d\.\d+) --> .*\n(?:<v \w+>)?(.*)/g;
  void fetch(query.get('transcript') ?? '')
    .then((response) => response.text())
    .then((vtt) => {
      const lines = [...vtt.matchAll(pattern)].map(([, h, m, s, text = '']) => ({
        start: Number(h) * 3600 + Number(m) * 60 + Number(s),
        text,
      }));
      const mark = list(lines, (seconds) => howl.seek(seconds));
      let marked = -1;
      let frame = 0;
      const step = () => {
        const now = howl.seek();
        const index = lines.findLastIndex(({ start }) => start <= now);
        if (index !== marked) mark((marked = index));
        frame = requestAnimationFrame(step);
      };
      const follow = () => {
        cancelAnimationFrame(frame);
        step();
      };
      howl.on('play', follow);
      howl.on('pause', () => cancelAnimationFrame(frame));
    });
}
