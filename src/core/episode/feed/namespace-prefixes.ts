/** The known namespaces: the usual prefix of each, and a part of its address. */
const namespaces: readonly (readonly [string, RegExp])[] = [
  ['podcast', /podcastindex\.org\/namespace|podcast-namespace/i],
  ['itunes', /itunes\.com\/dtds\/podcast/i],
  ['content', /purl\.org\/rss\/1\.0\/modules\/content/i],
];

/** The prefixes of a feed, for the few that do not use the usual ones. */
export class NamespacePrefixes {
  readonly #usual = new Map<string, string>();

  /** Learns the declarations among a tag's attributes, given by name without `xmlns:`. */
  learn(attributes: ReadonlyMap<string, string>): void {
    for (const [prefix, address] of attributes) {
      const known = namespaces.find(([, pattern]) => pattern.test(address));
      if (known) this.#usual.set(prefix, known[0]);
    }
  }

  /** The name with the usual prefix. */
  usual(written: string): string {
    const colon = written.indexOf(':');
    const prefix = colon < 0 ? undefined : this.#usual.get(written.slice(0, colon));
    return prefix ? prefix + written.slice(colon) : written;
  }
}
