/** Heads of recordings that the test gives; others cannot be read. */
export class FakeHeads {
  readonly heads = new Map<string, string>();
  /** Every recording whose head was read, in order. */
  readonly read: string[] = [];

  readonly headOf = (audio: string): Promise<string | undefined> => {
    this.read.push(audio);
    return Promise.resolve(this.heads.get(audio));
  };
}
