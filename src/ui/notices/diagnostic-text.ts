import type { EpisodeName, Owner, ShowDiagnostic } from '../../core/episode/show-diagnostic.ts';
import type { FileDiagnostic } from '../../core/episode/local-episode.ts';
import type { Diagnostic } from '../../core/transcript/diagnostic.ts';
import { enUnread, type UnreadMessages } from '../i18n/en-unread.ts';
import type { Messages } from '../i18n/en.ts';
import { m } from '../i18n/index.ts';

const unread = ({ unread }: Messages): UnreadMessages => unread ?? enUnread;

/** A sentence on what could not be read in a transcript or in chapters; in the reader's language by default. */
export const diagnosticText = ({ code, quote }: Diagnostic, words: Messages = m): string =>
  asSentence(unread(words).diagnostics[code](quote ? words.quoted(quote) : ''), words);

/**
 * A sentence on a part left out of a show, a feed or the page's address, or on the reason why it could not be read; in the
 * reader's language by default.
 */
export const showDiagnosticText = (diagnostic: ShowDiagnostic, words: Messages = m): string =>
  asSentence(showSentence(diagnostic, words), words);

/** A sentence on dropped files that were left out. */
export function fileDiagnosticText(diagnostic: FileDiagnostic): string {
  if ('names' in diagnostic)
    return asSentence(unread(m).unusedFiles[diagnostic.code](namesText(diagnostic.names)));
  return diagnostic.code === 'too-many'
    ? unread(m).tooManyFiles(diagnostic.count)
    : unread(m).fileDiagnostics[diagnostic.code](m.quoted(diagnostic.name));
}

/** A text with a capital letter first and a full stop last. */
export function asSentence(text: string, words: Messages = m): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…。！？؟]$/.test(begun) ? begun : words.sentence(begun);
}

function showSentence(diagnostic: ShowDiagnostic, m: Messages): string {
  const words = unread(m).showDiagnostics;
  switch (diagnostic.code) {
    case 'bad-address':
    case 'refused-address':
      return words[diagnostic.code](ownerText(diagnostic, m), m.quoted(diagnostic.quote));
    case 'address-no-text':
    case 'no-language':
      return words[diagnostic.code](ownerText(diagnostic, m));
    case 'unknown-key': {
      const { key, episode, meant, others } = diagnostic;
      const where = episode === undefined ? unread(m).owners.show : episodeText(episode, m);
      return words['unknown-key'](m.quoted(key), where, m.quoted(meant)) + othersText(others, m);
    }
    case 'bad-value': {
      const { key, episode, quote, others } = diagnostic;
      const right = unread(m).rightValues[key];
      return (
        words['bad-value'](m.quoted(key), episodeText(episode, m), right, m.quoted(quote)) +
        othersText(others, m)
      );
    }
    case 'same-id':
      return words['same-id'](m.quoted(diagnostic.id));
    case 'no-episodes':
      return words['no-episodes'](m.quoted(diagnostic.title));
    case 'no-episode':
    case 'nothing-there':
      return words[diagnostic.code](episodeText(diagnostic.episode, m));
    case 'entries-left-out':
      return words['entries-left-out'](diagnostic.count);
    case 'empty':
    case 'web-page':
      return words[diagnostic.code][diagnostic.of];
    case 'no-object':
      return words['no-object'](m.quoted(diagnostic.quote));
    case 'not-json':
      return words['not-json'](diagnostic.quote);
    default:
      return words[diagnostic.code];
  }
}

const episodeText = (episode: EpisodeName, m: Messages): string =>
  typeof episode === 'string' ? m.quoted(episode) : unread(m).episodeAt(episode);

const ownerText = ({ of, episode }: Owner, m: Messages): string =>
  episode === undefined
    ? unread(m).owners[of]
    : unread(m).ofEpisode(unread(m).owners[of], episodeText(episode, m));

const othersText = (count: number, m: Messages): string =>
  count > 0 ? ` ${unread(m).sameInOthers(count)}` : '';

/** The first three names in quotes, and how many more there are. */
function namesText(names: readonly string[]): string {
  const rest = names.length - 3;
  return names.slice(0, 3).map(m.quoted).join(', ') + (rest > 0 ? ` (+\u00a0${rest})` : '');
}
