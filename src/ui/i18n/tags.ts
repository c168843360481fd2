/** The languages of the interface. */
export const tags = ['en', 'de', 'fr', 'es', 'ja', 'ar'] as const;

export type Tag = (typeof tags)[number];

/** Whose language a tag is: `de` for `de-AT`; undefined where the interface does not speak it. */
export const ourTag = (tag: string): Tag | undefined =>
  tags.find((own) => own === tag.split('-', 1)[0]);

/** The tag to speak by: what the reader chose, as their browser has it (`de-AT`), else the first of the browser's that is ours. */
export function tagFor(choice: string, browser: readonly string[]): string {
  const chosen = tags.find((own) => own === choice);
  return (
    browser.find((tag) => ourTag(tag) && (!chosen || ourTag(tag) === chosen)) ?? chosen ?? 'en'
  );
}
