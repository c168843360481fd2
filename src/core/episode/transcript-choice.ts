import type { TranscriptLink } from './episode.ts';

/** The language and label of a transcript as one text, to remember which was chosen. */
export function choiceOf({ language = '', label = '' }: TranscriptLink): string {
  return `${language} ${label}`.trimEnd();
}

/** The transcript that fits a remembered choice, perhaps from another episode: of the same language and label, else of the same language. */
export function chosenTranscript(
  links: readonly TranscriptLink[],
  choice: string,
): TranscriptLink | undefined {
  if (choice === '') return undefined;
  const [language = ''] = choice.split(' ');
  return links.find((link) => choiceOf(link) === choice) ?? inLanguage(links, language);
}

/** The transcript to open first: the remembered choice, else one in the listener's languages, else the first. Throws if `links` is empty. */
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

/** A transcript in exactly this language, else in a variant of it (`pt-BR` for `pt`), else in the language that it is a variant of. */
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
