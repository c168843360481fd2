import type { Oddity, SourceFile } from './published-show.ts';

/** What is told of a file that cannot be read. */
export function unreadable({ path }: SourceFile, error: unknown): Oddity {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    file: path,
    text: `This cannot be read (${reason}), and is left out.`,
    weight: 'fault',
  };
}

/** The bytes of a file; undefined, after it was told, for one that cannot be read. */
export async function tryRead(
  file: SourceFile,
  tell: (oddity: Oddity) => void,
): Promise<Uint8Array | undefined> {
  try {
    return await file.read();
  } catch (error) {
    tell(unreadable(file, error));
    return undefined;
  }
}
