import type { LocalFile } from '../../core/episode/library.ts';
import type { FileDiagnostic, SortedFiles, SortFiles } from '../../core/episode/local-episode.ts';
import { kindOf } from '../../core/episode/file-kind.ts';

/** Most files sorted at once; more come from a folder dropped by mistake. */
const fileLimit = 300;

/** Decides what each file is by its content, else by its name and type. */
export const sortFiles: SortFiles = async (files): Promise<SortedFiles> => {
  const sorted: LocalFile[] = [];
  const diagnostics: FileDiagnostic[] = [];
  for (const file of files.slice(0, fileLimit)) {
    const found = await kindOf({
      name: file.name,
      type: file.type,
      size: file.size,
      read: async (count) => new Uint8Array(await file.slice(0, count).arrayBuffer()),
    });
    if ('kind' in found) {
      sorted.push({ kind: found.kind, name: file.name, blob: file });
    } else {
      diagnostics.push({ code: found.fault, name: file.name });
    }
  }
  if (files.length > fileLimit) {
    diagnostics.push({ code: 'too-many', count: files.length - fileLimit });
  }
  return { files: sorted, diagnostics };
};
