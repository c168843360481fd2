/** A name whose direction its own letters decide, so that it does not turn the sentence around it. */
export const isolated = (name: string) => `\u2068${name}\u2069`;

/** A text that is read from left to right in any sentence. */
export const leftToRight = (text: string) => `\u2066${text}\u2069`;
