type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value: fields that are `undefined` are left out, as `exactOptionalPropertyTypes` wants. */
export function omitUndefined<T extends object>(fields: T): Defined<T> {
  // The cast states what the filter does.
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
}
