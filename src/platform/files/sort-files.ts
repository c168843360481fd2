import type { LocalFile } from '../../core/episode/library.ts';
import type { FileDiagnostic, SortedFiles, SortFiles } from '../../core/episode/local-episode.ts';
import { kindOf } from '../../core/episode/file-kind.ts';
import { readTranscript } from '../../core/transcript/read.ts';

/** Most files sorted at once; more come from a folder dropped by mistake. */
const fileLimit = 300;
/** A larger file (bytes) without a line is told of when it is opened. */
const readLimit = 2 ** 20;

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
    if ('kind' in found && found.kind === 'transcript' && (await isWithoutLines(file))) {
      diagnostics.push({ code: 'no-lines', name: file.name });
    } else if ('kind' in found) {
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

/** Whether a text holds no line, so that it takes the place of no transcript. */
async function isWithoutLines(file: File): Promise<boolean> {
  if (file.size > readLimit) return false;
  const { name, type } = file;
  const { cues } = await readTranscript(new Uint8Array(await file.arrayBuffer()), { name, type });
  return cues.length === 0;
}
