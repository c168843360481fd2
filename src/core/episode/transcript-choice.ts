import type { TranscriptLink } from './episode.ts';

/** A transcript among its siblings in a few letters, to be remembered: its language, and what it is called. */
export function choiceOf({ language = '', label = '' }: TranscriptLink): string {
  return `${language} ${label}`.trimEnd();
}

/** The transcript that was once chosen, here or in another episode: the very one, else one in its language. */
export function chosenTranscript(
  links: readonly TranscriptLink[],
  choice: string,
): TranscriptLink | undefined {
  if (choice === '') return undefined;
  const [language = ''] = choice.split(' ');
  return links.find((link) => choiceOf(link) === choice) ?? inLanguage(links, language);
}

/** Which transcript is opened first, of one at least: what was once chosen, else one in the listener's languages, else the first. */
export function firstTranscript(
  links: readonly TranscriptLink[],
  choice: string,
  languages: readonly string[],
): TranscriptLink {
  const chosen = chosenTranscript(links, choice);
  if (chosen) return chosen;
  for (const language of languages) {
    const link = inLanguage(links, language);
    if (link) return link;
  }
  const [first] = links;
  if (!first) throw new Error('there is no transcript to open');
  return first;
}

/** One in just this language, else one in a kind of it (`pt-BR` for `pt`), else one in what it is a kind of. */
function inLanguage(
  links: readonly TranscriptLink[],
  language: string,
): TranscriptLink | undefined {
  const wanted = language.toLowerCase();
  if (wanted === '') return undefined;
  const find = (fits: (tag: string) => boolean) =>
    links.find((link) => link.language !== undefined && fits(link.language.toLowerCase()));
  return (
    find((tag) => tag === wanted) ??
    find((tag) => tag.startsWith(`${wanted}-`)) ??
    find((tag) => wanted.startsWith(`${tag}-`))
  );
}
