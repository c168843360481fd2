import type { SourceFile, SourceFolder } from '../../src/publish/published-show.ts';

type Content = string | Uint8Array | Error;

/** A publisher's folder in memory. Files are of 2026-05-01; one whose content is an error cannot be read. */
export function memoryFolder(
  contents: Readonly<Record<string, Content>>,
  name = 'tides',
): SourceFolder {
  const files = Object.entries(contents)
    .map(([path, content]) => memoryFile(path, content))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { name, files };
}

function memoryFile(path: string, content: Content): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path,
    size: bytes instanceof Error ? 1 : bytes.length,
    modifiedMs: Date.UTC(2026, 4, 1),
    read: (from, to) =>
      bytes instanceof Error ? Promise.reject(bytes) : Promise.resolve(bytes.slice(from, to)),
  };
}
