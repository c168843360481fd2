/** The namespaces that we know, by the prefix that nearly every feed gives them, and by what their addresses contain. */
const namespaces: readonly (readonly [string, RegExp])[] = [
  ['podcast', /podcastindex\.org\/namespace|podcast-namespace/i],
  ['itunes', /itunes\.com\/dtds\/podcast/i],
  ['content', /purl\.org\/rss\/1\.0\/modules\/content/i],
];

/** What a feed calls its namespaces, for the few that do not use the usual prefixes. */
export class NamespacePrefixes {
  readonly #usual = new Map<string, string>();

  /** Takes in the declarations among a tag's attributes, by name without `xmlns:`. */
  learn(attributes: ReadonlyMap<string, string>): void {
    for (const [prefix, address] of attributes) {
      const known = namespaces.find(([, pattern]) => pattern.test(address));
      if (known) this.#usual.set(prefix, known[0]);
    }
  }

  /** The name as nearly every feed would write it. */
  usual(written: string): string {
    const colon = written.indexOf(':');
    const prefix = colon < 0 ? undefined : this.#usual.get(written.slice(0, colon));
    return prefix ? prefix + written.slice(colon) : written;
  }
}
