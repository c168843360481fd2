import { render } from 'svelte/server';
import { PAGE_DATA, readPageData, type PageData } from '../../core/episode/page-data.ts';
import { mapLinks } from '../../core/notes/map-links.ts';
import { escapeHtml } from '../../core/text/page-text.ts';
import type { ReadTranscript } from '../../core/transcript/transcript.ts';
import { toTurns } from '../../core/transcript/turns.ts';
import { makePageState } from '../../state/page-state.ts';
import App from '../../ui/App.svelte';
import { inWords, type Words } from '../../ui/i18n/index.ts';
import { chapterLines } from '../../core/episode/chapters/chapter-lines.ts';
import { linesHtml } from '../../ui/transcript/render-chunks.svelte.ts';
import { speakerColours } from '../../ui/transcript/turn-elements.ts';
import { never, stillPlatform } from './still-platform.ts';

/** Stands for the site while its pages are made; no address of it is left in them. */
const SITE = 'https://site.invalid/';

/** An episode's page, apart from its head. */
export interface EpisodeBody {
  /** Goes into the page's head: the facts that the player takes over. */
  readonly data: string;
  /** The content of the page's body: the player as it looks before its script comes, with every line in it. */
  readonly body: string;
}

/** What an episode's page is made of, beside the words of the interface. */
export interface EpisodePageInput extends Omit<PageData, 'show' | 'transcript'> {
  /** Its first transcript. */
  readonly lines?: ReadTranscript;
}

/**
 * Makes the page of an episode, which stands in a folder of its own below the site's root. `manifest` is the site's
 * show.json with this episode and those beside it; `chapters` and `notes` have the addresses that they have there.
 */
export async function episodeBody(input: EpisodePageInput, words: Words): Promise<EpisodeBody> {
  const { lines, notes = [] } = input;
  const pageUrl = `${SITE}${input.episode}/`;
  const hasWords = lines?.cues.some((cue) => cue.words) === true;
  const data: PageData = {
    show: '../show.json',
    manifest: input.manifest,
    newestFirst: input.newestFirst,
    episode: input.episode,
    chapters: input.chapters,
    ...(notes.length > 0 && { notes: mapLinks(notes, (url) => new URL(url, SITE).href) }),
    ...(lines && { transcript: { ...factsOf(lines), ...(hasWords && { hasWords }) } }),
  };
  const json = JSON.stringify(data).replaceAll(`"${SITE}`, '"../');
  const page = await readPageData(json, pageUrl);
  if (!page) throw new Error(`The page data of ${input.episode} cannot be read back.`);

  const turns = toTurns(lines?.cues ?? [], lines?.paragraphs);
  const state = makePageState(stillPlatform(pageUrl));
  void state.navigation.adopt(page.show, page.episode, {
    chapters: page.chapters,
    ...(page.notes && { notes: page.notes }),
    ...(lines && { lines: { parsed: lines, turns } }),
  });
  const body = inWords(words, () => {
    const shell = render(App, { props: { state, loadDrop: never } });
    const style = {
      colours: speakerColours(turns),
      untimed: lines?.untimed === true,
      lang: state.transcript.language,
      anchors: true,
      headings: chapterLines(lines?.cues ?? [], page.chapters),
    };
    return lines ? intoLines(shell.body, linesHtml(turns, style)) : shell.body;
  });
  const { audio } = page.episode;
  const sound =
    audio === undefined
      ? ''
      : `<noscript><audio controls preload="none" src="${escapeHtml(audio)}"></audio></noscript>`;
  return {
    data: `<script type="application/json" id="${PAGE_DATA}">${json.replaceAll('<', '\\u003c')}</script>`,
    body: relative(body + sound),
  };
}

function factsOf({ format, language, untimed, paragraphs }: ReadTranscript) {
  return {
    format,
    ...(language !== undefined && { language }),
    ...(untimed && { untimed }),
    ...(paragraphs && { paragraphs }),
  };
}

/** Puts the lines into the element that the shell has for them. */
function intoLines(shell: string, lines: string): string {
  const parts = shell.split(/(<div [^>]*class="lines[^>]*>)(?=<\/div>)/);
  const [before, element, after] = parts;
  if (element === undefined || parts.length !== 3)
    throw new Error('The shell has no place for lines.');
  return `${before}${element}${lines}${after}`;
}

/** Names the site's files as a page in a folder of the site finds them. */
function relative(html: string): string {
  return html.replaceAll(`="${SITE}`, '="../');
}
