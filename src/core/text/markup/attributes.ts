import { decodeEntities } from '../entities.ts';

/** A tag's attributes, by name in lower case and without the prefix of a namespace (`xml:lang` is `lang`). */
export type Attributes = ReadonlyMap<string, string>;

const attribute = /([^\s=/"'][^\s=/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** In an attribute a name without its semicolon is most likely a part of an address (`?a=1&copy=2`), save those that write markup. */
const reference = /&(?:#x?[\da-f]+;?|[a-z][a-z\d]*;|(?:amp|lt|gt|quot)(?![=a-z\d]))/gi;

/** Reads what stands in a tag after its name. Of two of the same name the first counts. */
export function attributesOf(text: string): Attributes {
  const attributes = new Map<string, string>();
  attribute.lastIndex = 0;
  for (let found = attribute.exec(text); found; found = attribute.exec(text)) {
    const written = found[1]!;
    const name = written.slice(written.lastIndexOf(':') + 1).toLowerCase();
    const value = found[2] ?? found[3] ?? found[4] ?? '';
    if (!attributes.has(name)) attributes.set(name, value.replace(reference, decodeEntities));
  }
  return attributes;
}
