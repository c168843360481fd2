import type { EpisodeName, Owner, ShowDiagnostic } from '../../core/episode/show-diagnostic.ts';
import type { FileDiagnostic } from '../../core/episode/local-episode.ts';
import type { Diagnostic } from '../../core/transcript/diagnostic.ts';
import { m } from '../i18n/index.ts';

/** A sentence on what could not be read in a transcript or in chapters. */
export const diagnosticText = ({ code, quote }: Diagnostic): string =>
  asSentence(m.diagnostics[code](quote ? m.quoted(quote) : ''));

/** A sentence on a part left out of a show, a feed or the page's address, or on the reason why it could not be read. */
export const showDiagnosticText = (diagnostic: ShowDiagnostic): string =>
  asSentence(showWords(diagnostic));

/** A sentence on dropped files that were left out. */
export function fileDiagnosticText(diagnostic: FileDiagnostic): string {
  if ('names' in diagnostic)
    return asSentence(m.unusedFiles[diagnostic.code](namesText(diagnostic.names)));
  return diagnostic.code === 'too-many'
    ? m.tooManyFiles(diagnostic.count)
    : m.fileDiagnostics[diagnostic.code](m.quoted(diagnostic.name));
}

/** A text with a capital letter first and a full stop last. */
export function asSentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…。！？؟]$/.test(begun) ? begun : m.sentence(begun);
}

function showWords(diagnostic: ShowDiagnostic): string {
  const words = m.showDiagnostics;
  switch (diagnostic.code) {
    case 'bad-address':
    case 'refused-address':
      return words[diagnostic.code](ownerText(diagnostic), m.quoted(diagnostic.quote));
    case 'address-no-text':
    case 'no-language':
      return words[diagnostic.code](ownerText(diagnostic));
    case 'unknown-key': {
      const { key, episode, meant, others } = diagnostic;
      const where = episode === undefined ? m.owners.show : episodeText(episode);
      return words['unknown-key'](m.quoted(key), where, m.quoted(meant)) + othersText(others);
    }
    case 'bad-value': {
      const { key, episode, quote, others } = diagnostic;
      const right = m.rightValues[key];
      return (
        words['bad-value'](m.quoted(key), episodeText(episode), right, m.quoted(quote)) +
        othersText(others)
      );
    }
    case 'same-id':
      return words['same-id'](m.quoted(diagnostic.id));
    case 'no-episodes':
      return words['no-episodes'](m.quoted(diagnostic.title));
    case 'no-episode':
    case 'nothing-there':
      return words[diagnostic.code](episodeText(diagnostic.episode));
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

const episodeText = (episode: EpisodeName): string =>
  typeof episode === 'string' ? m.quoted(episode) : m.episodeAt(episode);

const ownerText = ({ of, episode }: Owner): string =>
  episode === undefined ? m.owners[of] : m.ofEpisode(m.owners[of], episodeText(episode));

const othersText = (count: number): string => (count > 0 ? ` ${m.sameInOthers(count)}` : '');

/** The first three names in quotes, and how many more there are. */
function namesText(names: readonly string[]): string {
  const rest = names.length - 3;
  return names.slice(0, 3).map(m.quoted).join(', ') + (rest > 0 ? ` (+\u00a0${rest})` : '');
}
