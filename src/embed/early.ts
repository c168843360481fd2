import { isFields } from '../core/text/fields.ts';

/*
 * Runs before the first paint of a published page, which holds its lines already: what the address or the reader asks for
 * is there from the start, and nothing flashes. The player follows later.
 */
const { dataset } = document.documentElement;
const query = new URLSearchParams(location.search);

function keptTheme(): unknown {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem('cueline.settings') ?? '{}');
    return isFields(kept) ? kept['theme'] : undefined;
  } catch {
    // Storage is refused, or holds something else.
    return undefined;
  }
}

const isEmbedded = query.has('embed');
if (isEmbedded) dataset['embed'] = '';
const theme = (isEmbedded && query.get('theme')) || (dataset['theme'] ?? keptTheme());
if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
