import { parseFeed as parseDocument, type AnyFeed } from 'feedsmith';
import { rewriteMarkup } from './rewrite-markup.ts';
import { parseTimeValue } from '../../time.ts';

/** Takes a feed apart: RSS, RSS 1.0 as RSS, Atom or JSON Feed; undefined for any other text. Damaged feeds are mended first. */
export function readFeedDocument(text: string): AnyFeed | undefined {
  const known = withKnownForms(text);
  const found = attempt(known);
  if (found && itemsOf(found) >= countItems(known)) return found;
  // A document that breaks off or lacks end tags is refused, or loses items without a word.
  const mended = attempt(rewriteMarkup(known));
  if (!mended || !found) return mended ?? found;
  return itemsOf(mended) > itemsOf(found) ? mended : found;
}

function attempt(text: string): AnyFeed | undefined {
  try {
    return parseDocument(text);
  } catch {
    // The library throws for a text that is no feed, and for one that it cannot read.
    return undefined;
  }
}

function itemsOf(document: AnyFeed): number {
  const { format, feed } = document;
  return (format === 'atom' ? feed.entries : feed.items)?.length ?? 0;
}

/** Counts those in CDATA sections too: then a whole feed is mended for nothing, and stays as it is. */
function countItems(text: string): number {
  return text.match(/<(?:\w+:)?(?:item|entry)[\s>]/gi)?.length ?? 0;
}

const duration =
  /(<(?:[\w-]+:)?duration(?:\s[^<>]*)?>)(?:<!\[CDATA\[)?([^<>\]]{1,40})(?:\]\]>)?(?=<\/)/gi;
const rdfRoot = /(<\/?)(?:[\w-]+:)?RDF(?=[\s>])/gi;
const rdfNamespace =
  /\sxmlns=(["'])http:\/\/(?:purl\.org\/rss\/1\.0|my\.netscape\.com\/rdf\/simple\/0\.9|channel\.netscape\.com\/rdf\/simple\/0\.9)\/?\1/gi;
const podlove = /<chapters\s[^<>]*?xmlns=["']https?:\/\/podlove\.org\/simple-chapters/i;

/** The text in forms that feedsmith 3.0 reads, where feeds were seen in others that it passes over in silence. */
function withKnownForms(text: string): string {
  // Durations in words (`1h 2m`), of ISO 8601, and with fractions.
  let known = text.replace(duration, (written, tag: string, value: string) => {
    const seconds = parseTimeValue(value);
    return Number.isNaN(seconds) ? written : tag + seconds;
  });
  // RSS 1.0 has no enclosures by its own document; feeds have them.
  if (/<(?:[\w-]+:)?RDF[\s>]/i.test(known.slice(0, 4000))) {
    known = known.replace(rdfRoot, '$1rss').replace(rdfNamespace, '');
  }
  // A default namespace that is declared below the root.
  if (podlove.test(known)) known = known.replace(/(<\/?)(?=chapters?[\s/>])/gi, '$1psc:');
  return known;
}
