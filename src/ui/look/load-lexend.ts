/** Fetches the typeface first, so that the text changes once. */
export async function loadLexend(): Promise<void> {
  try {
    await import('./lexend.css');
    await document.fonts.load('1em Lexend');
  } catch (error) {
    console.warn(error);
  }
}
