/** Bytes that this browser keeps for this site; undefined where it does not tell. */
export async function storageUsed(): Promise<number | undefined> {
  try {
    return (await navigator.storage?.estimate())?.usage;
  } catch {
    // Refused: then there is nothing to tell.
    return undefined;
  }
}
