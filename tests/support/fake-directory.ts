/** The origin's private file system in memory, as far as the library uses it. */
export class FakeDirectory {
  readonly files = new Map<string, Blob>();
  readonly folders = new Map<string, FakeDirectory>();
  /** The next writing breaks off half-way, with this. */
  breaks: Error | undefined;

  getDirectory(): Promise<this> {
    return Promise.resolve(this);
  }
  getDirectoryHandle(name: string): Promise<FakeDirectory> {
    return Promise.resolve(this.folder(name));
  }

  /** The folder of that name, made where it is not there. */
  folder(name: string): FakeDirectory {
    const folder = this.folders.get(name) ?? new FakeDirectory();
    this.folders.set(name, folder);
    return folder;
  }

  getFileHandle(name: string, { create = false } = {}): Promise<object> {
    if (create) this.files.set(name, new Blob());
    else if (!this.files.has(name)) return Promise.reject(new DOMException('no', 'NotFoundError'));
    return Promise.resolve({
      getFile: () => Promise.resolve(this.files.get(name)),
      createWritable: () => Promise.resolve(this.#writable(name)),
    });
  }

  removeEntry(name: string): Promise<void> {
    this.files.delete(name);
    return Promise.resolve();
  }

  async *keys(): AsyncGenerator<string> {
    await Promise.resolve();
    yield* this.files.keys();
  }

  #writable(name: string): WritableStream<Uint8Array<ArrayBuffer>> {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    return new WritableStream({
      write: (chunk) => {
        const { breaks } = this;
        this.breaks = undefined;
        if (breaks) throw breaks;
        chunks.push(chunk);
      },
      close: () => void this.files.set(name, new Blob(chunks)),
    });
  }
}
