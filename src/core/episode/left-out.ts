import type { LocalFile, LocalKind } from './library.ts';
import type { FileDiagnostic } from './sorted-files.ts';

/** The files, of those added together, that are not in the episode made from them; a copy of a used file does not count. */
export function leftOut(
  added: readonly LocalFile[],
  taken: readonly LocalFile[],
): FileDiagnostic[] {
  const isTaken = ({ kind, name, blob }: LocalFile) =>
    taken.some((one) => one.kind === kind && one.name === name && one.blob.size === blob.size);
  const further = added.filter((file) => !isTaken(file));
  const kinds: readonly LocalKind[] = ['audio', 'transcript', 'chapters', 'artwork'];
  return kinds.flatMap((kind) => {
    const names = further.filter((file) => file.kind === kind).map(({ name }) => name);
    return names.length > 0 ? [{ code: `further-${kind}` as const, names }] : [];
  });
}
