/** Text sizes as factors of the reader's own; 1 is normal. */
export const SIZES = [0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75] as const;
export const NORMAL_SIZE = 2;

/** Characters in a row; `tokens.css` has the normal number. */
export const MEASURES = { narrow: '45', normal: '', wide: '80' } as const;

/** Typefaces, as lists of families. */
export const FACES = {
  sans: '',
  serif: "ui-serif, Charter, 'Iowan Old Style', 'Noto Serif', Georgia, serif",
  lexend: 'Lexend, system-ui, sans-serif',
} as const;

/** Colours of the lines still to come. */
export const TO_COME = { dimmed: '', plain: 'var(--ink)' } as const;

/** Every style property of the look with its normal value. */
export const NORMAL_LOOK = {
  '--text-scale': '',
  '--measure': '',
  '--face': '',
  '--to-come': '',
} as const;

export type LookProperty = keyof typeof NORMAL_LOOK;

const values: Readonly<Record<LookProperty, readonly string[]>> = {
  '--text-scale': SIZES.map(String),
  '--measure': Object.values(MEASURES),
  '--face': Object.values(FACES),
  '--to-come': Object.values(TO_COME),
};

/** Whether a style property and its value are of the look: what else a library from elsewhere names is not. */
export const isLook = (name: string, value: unknown): name is LookProperty =>
  Object.hasOwn(values, name) &&
  (value === '' || values[name as LookProperty].some((one) => one === value));

/** The name of a value; without one, the first name with an empty value, which is the normal one. */
export function nameOf<T extends string>(
  table: Readonly<Record<T, string>>,
  value: string | undefined,
): T | undefined {
  let normal: T | undefined;
  for (const name in table) {
    if (table[name] === value) return name;
    if (table[name] === '') normal ??= name;
  }
  return normal;
}

/** Index of the chosen size in `SIZES`. */
export function sizeIndex(value: string | undefined): number {
  const index = SIZES.findIndex((size) => String(size) === value);
  return index < 0 ? NORMAL_SIZE : index;
}
