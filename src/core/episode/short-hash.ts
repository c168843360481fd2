/** A short, stable name for a text: 13 letters and digits. Not for secrets. */
export function shortHash(text: string): string {
  const half = (seed: number) => fnv1a(text, seed).toString(36).padStart(7, '0').slice(-7);
  return (half(0x811c9dc5) + half(0x01000193)).slice(0, 13);
}

/** The 32-bit FNV-1a hash over UTF-16 units, mixed once more so that similar texts differ in every digit. */
function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
