/** Recordings of more bytes are read only where the listener asks for it. */
export const MOST_BYTES = 200e6;

/** Whether the browser asks pages to save data (Chromium alone tells). */
export function savesData(): boolean {
  const { connection }: { connection?: { saveData?: boolean } } = navigator as object;
  return connection?.saveData === true;
}
