/** Limits for a folder dropped by mistake, such as a whole disk. */
const depthLimit = 4;
const fileLimit = 1000;

/**
 * The files of a drop, with those in folders; dropped text and links are ignored. Must be called within the drop's
 * handler: the browser empties the list after it.
 */
export function filesFromDrop(transfer: DataTransfer): Promise<File[]> {
  const items = [...(transfer.items ?? [])].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  if (!entries.some((entry) => entry && 'isDirectory' in entry && entry.isDirectory)) {
    return Promise.resolve([...transfer.files]);
  }
  return filesOf(entries.filter((entry) => entry !== null));
}

async function filesOf(entries: readonly (FileSystemEntry | File)[]): Promise<File[]> {
  const files: File[] = [];
  let level = entries;
  for (let depth = 0; depth <= depthLimit && files.length < fileLimit; depth++) {
    const below: FileSystemEntry[] = [];
    for (const entry of level) {
      if (entry instanceof File) files.push(entry);
      else if (isDirectory(entry)) below.push(...(await childrenOf(entry)));
      else if (isFile(entry)) files.push(...(await fileOf(entry)));
    }
    level = below;
  }
  return files.slice(0, fileLimit);
}

const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry =>
  entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** A folder's children in order of name; empty where the browser refuses to list it. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    // `readEntries` gives batches of a hundred, then an empty one.
    const batch = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (batch.length === 0 || children.length >= fileLimit) break;
    children.push(...batch);
  }
  return children
    .filter(({ name }) => !isSystemFile(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The file; empty where it is gone by now. */
function fileOf(entry: FileSystemFileEntry): Promise<File[]> {
  return new Promise((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    ),
  );
}

/** Whether a file is one that systems leave in folders, hidden from their owners. */
function isSystemFile(name: string): boolean {
  return name.startsWith('.') || /^(thumbs\.db|desktop\.ini|__macosx)$/i.test(name);
}
