/** What opens at a press, in the order in which it is likely to be wanted. */
const panels: readonly (() => Promise<unknown>)[] = [
  () => import('./player/WaitsNotice.svelte'),
  () => import('./search/SearchField.svelte'),
  () => import('./search/FoundLines.svelte'),
  () => import('./player/SpeedPanel.svelte'),
  () => import('./player/VolumePanel.svelte'),
  () => import('./player/SleepPanel.svelte'),
  () => import('./look/LookPanel.svelte'),
  () => import('./library/Library.svelte'),
  () => import('./episode/OwnEpisodes.svelte'),
  () => import('./transcript/about/AboutTranscript.svelte'),
  () => import('./player/KeysHelp.svelte'),
  () => import('./share/ShareDialog.svelte'),
];

/** Fetches the panels while the page has nothing else to do, so that they open without a connection, too. */
export async function fetchPanels(): Promise<void> {
  for (const fetchPanel of panels) {
    await idle();
    await fetchPanel();
  }
}

const idle = () =>
  new Promise<unknown>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve);
    else setTimeout(resolve, 200);
  });
