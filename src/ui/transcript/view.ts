import type { View } from '../../state/settings.svelte.ts';

/** The class of the view that is shown. */
export function shownView(view: View, fragments: boolean): 'reading' | 'lines' {
  const reading = view === 'auto' ? fragments : view === 'reading';
  return reading ? 'reading' : 'lines';
}
