/** A declaration stands at the top. */
const headBytes = 4096;

/** Where a text says its encoding: XML in its first line, HTML in a `meta` (of either kind). */
const declarations = [
  /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]*)/i,
  /<meta\s[^>]*?\bcharset\s*=\s*["']?([^\s"';>]*)/i,
];

/**
 * The encoding that a text declares, else the one that its server states (`served`, a Content-Type), as TextDecoder names
 * it. Undefined for UTF-8 and UTF-16, which are known by the bytes, and for names that nobody knows.
 */
export function declaredEncoding(bytes: Uint8Array, served = ''): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, headBytes));
  const labels = [
    ...declarations.map((declaration) => declaration.exec(head)?.[1]),
    /;\s*charset\s*=\s*["']?([^\s"';]*)/i.exec(served)?.[1],
  ];
  return labels.map(canonical).find((name) => name !== undefined);
}

function canonical(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-') ? undefined : encoding;
  } catch {
    // The decoder's way to say that it does not know it.
    return undefined;
  }
}
