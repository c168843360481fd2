/** The last part of an address or a path, decoded, without query and fragment; may be empty. */
export function fileName(address: string): string {
  const path = address.replace(/[?#].*$/s, '');
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return /^(blob|data):/i.test(address) ? '' : decode(name);
}

/** Names of recordings that browsers play, or that people take for such. */
export const AUDIO_NAMES =
  /\.(?:mp[234]|m4[abv]|mov|aac|og[ga]|opus|wav|flac|web[ma]|mka|aiff?|wma)$/i;

/** A file's name without its endings: `talk.de.vtt` and `talk.mp3` share the stem `talk`. */
export function stem(name: string): string {
  const bare = name.replace(/(?<=.)\.gz$/i, '').replace(/(?<=.)\.[a-z0-9]{1,5}$/i, '');
  return languageOfName(name) ? bare.replace(languageEnding, '') : bare;
}

/** The name in an address as a person would write it: `my-episode_01.mp3` is "my episode 01". */
export function readableName(address: string): string {
  return spacedName(stem(fileName(address)));
}

/** A name without endings, with spaces for its separators. */
export function spacedName(name: string): string {
  return name.replace(/[-_+\s]+/g, ' ').trim();
}

/** The BCP 47 tag that the name in an address carries before its ending (`talk.de.vtt`, `talk.pt-BR.srt`). */
export function languageIn(address: string): string | undefined {
  return languageOfName(fileName(address));
}

/** The same of a file's name or path, in which `#`, `?` and `%` are signs like others. */
export function languageOfName(name: string): string | undefined {
  const bare = name.replace(/\.gz$/i, '').replace(/\.[a-z0-9]{1,5}$/i, '');
  const bareName = bare.slice(bare.lastIndexOf('/') + 1);
  return languageEnding.exec(bareName)?.[1]?.replace('_', '-');
}

// Two letters only: longer endings are words as often as they are languages.
const languageEnding = /(?<=.)\.([a-z]{2}(?:[-_](?:[A-Z]{2}|[A-Z][a-z]{3}|\d{3}))?)$/;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A name with a stray "%" stays as it is.
    return text;
  }
}
