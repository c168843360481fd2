/** Deeper folders, and more files, were not meant. */
const depthLimit = 4;
const fileLimit = 1000;

/**
 * The files of a drop, those in folders included; text and links that are dropped are none. Must be called in the drop's
 * own handler: the browser takes the list away after it.
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

/** What lies in a folder, in the order of names; empty where the browser may not look. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    // In batches of a hundred, until one is empty.
    const batch = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (batch.length === 0 || children.length >= fileLimit) break;
    children.push(...batch);
  }
  return children.filter(({ name }) => !isLitter(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** None where the file is gone by now. */
function fileOf(entry: FileSystemFileEntry): Promise<File[]> {
  return new Promise((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    ),
  );
}

/** Files that systems leave in folders, unseen by their owners. */
function isLitter(name: string): boolean {
  return name.startsWith('.') || /^(thumbs\.db|desktop\.ini|__macosx)$/i.test(name);
}
