/** A picture whose bytes this page may read; undefined for one of another site without CORS, or none at all. */
export async function readPicture(url: string): Promise<ImageBitmap | undefined> {
  try {
    const answer = await fetch(url);
    if (!answer.ok) return undefined;
    return await createImageBitmap(await answer.blob());
  } catch (error) {
    // A picture that may be shown but not read is left out; so is one that is none.
    console.info(error);
    return undefined;
  }
}
