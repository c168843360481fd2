import { decodeEntities } from '../transcript/text/entities.ts';

/** A tag's attributes, by name in lower case and without the prefix of a namespace (`xml:lang` is `lang`). */
export type Attributes = ReadonlyMap<string, string>;

const attribute = /([^\s=/"'][^\s=/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** Reads what stands in a tag after its name. Of two of the same name the first counts. */
export function attributesOf(text: string): Attributes {
  const attributes = new Map<string, string>();
  for (const [, written = '', double, single, bare = ''] of text.matchAll(attribute)) {
    const name = written.slice(written.lastIndexOf(':') + 1).toLowerCase();
    const value = double ?? single ?? bare;
    if (!attributes.has(name)) attributes.set(name, decodeEntities(value));
  }
  return attributes;
}
