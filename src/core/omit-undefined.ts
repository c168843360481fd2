type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** A copy of an object without the fields that are undefined. */
export function omitUndefined<T extends object>(fields: T): Given<T> {
  // The filter removes undefined, which TypeScript cannot infer.
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<T>;
}
