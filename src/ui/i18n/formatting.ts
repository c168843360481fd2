/** Forms of a word by the plural rules of its language; `#` stands for the number. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** How a language writes numbers, shares (0 to 1), counted things and, with its sign for them, seconds. */
export function counting(locale: string, second = 's') {
  // Made when they are asked for: browsers take 15 ms and more for the first, before the page answers.
  const numbers = lazy(() => new Intl.NumberFormat(locale));
  const percents = lazy(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const rules = lazy(() => new Intl.PluralRules(locale));
  const tenth = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const shifts = lazy(() => new Intl.NumberFormat(locale, { ...tenth, signDisplay: 'always' }));
  const tenths = lazy(() => new Intl.NumberFormat(locale, tenth));
  const number = (value: number) => numbers().format(value);
  return {
    number,
    /** Seconds with their sign: `+1.2 s`, `−1.2 s`. */
    shift: (seconds: number) =>
      leftToRight(`${shifts().format(seconds).replace('-', '\u2212')}\u00a0${second}`),
    /** Seconds without one: `1.2 s`. */
    tenths: (seconds: number) => leftToRight(`${tenths().format(seconds)}\u00a0${second}`),
    percent: (share: number) => percents().format(share),
    counted: (count: number, forms: Forms) =>
      (forms[rules().select(count)] ?? forms.other).replace('#', number(count)),
  };
}

/** Makes a value at the first call, and gives the same one from then on. */
function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Lets a name's own letters decide its direction, so that it does not turn the sentence around it. */
export const isolated = (name: string) => `\u2068${name}\u2069`;

/** Keeps a text from left to right in a sentence of any direction. */
export const leftToRight = (text: string) => `\u2066${text}\u2069`;
