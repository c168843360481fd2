/** A short, stable name for a text or for bytes: 13 letters and digits. Not for secrets. */
export function shortHash(content: string | Uint8Array): string {
  const half = (seed: number) => fnv1a(content, seed).toString(36).padStart(7, '0').slice(-7);
  return (half(0x811c9dc5) + half(0x01000193)).slice(0, 13);
}

/** The 32-bit FNV-1a hash over UTF-16 units or bytes, mixed once more so that similar contents differ in every digit. */
function fnv1a(content: string | Uint8Array, seed: number): number {
  const { length } = content;
  let hash = seed;
  if (typeof content === 'string') {
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ content.charCodeAt(i), 0x01000193);
  } else {
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ content[i]!, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
