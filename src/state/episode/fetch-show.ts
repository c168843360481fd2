import { FetchFailure, type Fetched, type FetchFile } from '../../core/episode/fetching.ts';
import { parseShow, type ParsedShow } from '../../core/episode/show.ts';
import { decodeText } from '../../core/transcript/decode/decode.ts';

/** Reads a manifest. A host that answers every address with a page has no optional one either. */
export async function readShow(
  { bytes, type, url }: Fetched,
  isOptional: boolean,
): Promise<ParsedShow> {
  const { text } = await decodeText(bytes, type);
  return isOptional && /^\s*</.test(text) ? { diagnostics: [] } : parseShow(text, url);
}

/** Whether a site's own show lets its pages open others; so it is where there is none, and once `signal` is aborted. */
export async function opensOthers(
  fetchFile: FetchFile,
  ownShow: string,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const { show } = await readShow(await fetchFile(ownShow, signal), true);
    return show?.brand?.openShows !== false;
  } catch (error) {
    if (error instanceof FetchFailure || signal.aborted) return true;
    throw error;
  }
}
