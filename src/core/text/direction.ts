/** Matches a text whose first letter with a direction belongs to a script written from right to left. */
const rightToLeft =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The direction in which a text is read, as `dir="auto"` finds it: by its first letter. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  return rightToLeft.test(text) ? 'rtl' : 'ltr';
}

/** The direction in which most of some texts are read. */
export function mainDirection(texts: readonly string[]): 'ltr' | 'rtl' {
  const turned = texts.filter((text) => textDirection(text) === 'rtl').length;
  return turned * 2 > texts.length ? 'rtl' : 'ltr';
}
