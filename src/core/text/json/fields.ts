/** An object of a JSON file, of whose fields nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; none where `value` is no list. */
export function fieldsIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** The first field of those names that is there and not null. */
export function firstOf(item: Fields, names: readonly string[]): unknown {
  for (const name of names) {
    const value = item[name];
    if (value != null) return value;
  }
  return undefined;
}

/** The first text (or number, as text) in the fields of those names. */
export function textOf(item: Fields, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = item[name];
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return undefined;
}
