/** Fetches the typeface, so that the text changes to it in one go; without it, the text changes when it comes. */
export async function loadLexend(): Promise<void> {
  try {
    await import('./lexend.css');
    await document.fonts.load('1em Lexend');
  } catch (error) {
    console.warn(error);
  }
}
