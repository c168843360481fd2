type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value: what is unknown is left out, not written as `undefined`. */
export function omitUndefined<T extends object>(fields: T): Given<T> {
  // The cast states what the filter does.
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<T>;
}
