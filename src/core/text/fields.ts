/** An object of a JSON file; nothing is known of its fields yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** True for an object that is not an array. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in a list; empty if `value` is not a list. */
export function fieldsIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** The value of the first named field that has one; null counts as missing. */
export function firstOf(item: Fields, names: readonly string[]): unknown {
  for (const name of names) {
    const value = item[name];
    if (value != null) return value;
  }
  return undefined;
}

/** The allowed word that a value is. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === value);
}

/** A list, unless nothing is in it. */
export function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** The first text, or number as text, in the named fields. */
export function textOf(item: Fields, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = item[name];
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return undefined;
}
