/** What can be wrong with a show manifest, in sentences for people. Loaded for a manifest that needs them. */

export function noObject(position: number): string {
  return `Episode ${position} was left out: it is no object.`;
}

export function nothingThere(what: string): string {
  return `${what} was left out: it has neither audio nor transcript.`;
}

export function addressNoText(what: string): string {
  return `The address of ${what} was left out: it is no text.`;
}

export function noColour(): string {
  return 'The accent colour was left out: write it as #rgb or #rrggbb.';
}

export function noLanguage(what: string): string {
  return `The language of ${what} was left out: write it as a tag like “en” or “pt-BR”.`;
}

export function noList(): string {
  return 'The show file has no list “episodes”.';
}

export function noEpisodes(title: string): string {
  return `“${title}” has no episode that can be opened.`;
}

/** Why a text is no show manifest. */
export function noManifest(body: string): string {
  if (body === '') return 'The show file is empty.';
  if (body.startsWith('<'))
    return 'Where the show file should be, there is a web page or a feed. A feed is opened with “?feed=”.';
  try {
    const found = Array.isArray(JSON.parse(body)) ? 'a list' : `“${body.slice(0, 20)}”`;
    return `The show file holds ${found}, but an object with a list “episodes” is expected.`;
  } catch (error) {
    // The engine's own words name the place of the slip.
    return `The show file is not JSON: ${error instanceof Error ? error.message : ''}`;
  }
}
