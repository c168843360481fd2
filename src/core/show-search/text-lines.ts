import { fieldsIn, isFields } from '../text/fields.ts';

/** The file of an episode's lines, in the folder of its page. */
export const textName = 'transcript.json';

/** A line of an episode's `transcript.json`. */
export interface TextLine {
  /** Seconds; missing in a transcript without times. */
  readonly start?: number;
  readonly speaker?: string;
  /** The speaker's number in the order of the first lines of each; 0 for nobody. */
  readonly voice: number;
  /** As in the file: `displayText` makes it readable. */
  readonly body: string;
}

/** Reads what `export/json.ts` writes; undefined for anything else. */
export function readTextLines(json: string): TextLine[] | undefined {
  const segments = parse(json);
  if (!segments) return undefined;
  const voices = new Map<string, number>();
  return segments.map((segment) => {
    const { startTime, speaker, body } = segment;
    const name = typeof speaker === 'string' ? speaker : undefined;
    if (name !== undefined && !voices.has(name)) voices.set(name, voices.size);
    return {
      ...(typeof startTime === 'number' && startTime >= 0 && { start: startTime }),
      ...(name !== undefined && { speaker: name }),
      voice: voices.get(name ?? '') ?? 0,
      body: typeof body === 'string' ? body : '',
    };
  });
}

function parse(json: string): ReturnType<typeof fieldsIn> | undefined {
  try {
    const file: unknown = JSON.parse(json);
    const segments = isFields(file) ? file['segments'] : undefined;
    return Array.isArray(segments) && segments.every(isFields) ? fieldsIn(segments) : undefined;
  } catch {
    // The caller says that the text cannot be read.
    return undefined;
  }
}
