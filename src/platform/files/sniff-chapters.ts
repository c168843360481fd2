import { decodeText } from '../../core/transcript/decode/decode.ts';

/** No file of chapters is larger. */
const limitBytes = 2 ** 20;

/** Whether a text file holds chapters rather than a transcript: by its content where that tells, else by its name. */
export async function isChapters(file: File): Promise<boolean> {
  if (file.size > limitBytes) return false;
  const { text } = await decodeText(new Uint8Array(await file.arrayBuffer()));
  const start = text.trimStart();
  if (/^[[{]/.test(start)) return holdsChapters(start) ?? isNamedSo(file);
  if (/^WEBVTT[^\n]*\nkind: *chapters/i.test(start.replaceAll('\r', ''))) return true;
  if (/<(?:[\w.-]+:)?chapters[\s>]/i.test(start.slice(0, 4096))) return true;
  return isNamedSo(file);
}

function isNamedSo({ name, type }: File): boolean {
  return (
    /chapters?\b|\bchap(s|ter)?\b/i.test(name.replaceAll('_', ' ')) || type.includes('chapters')
  );
}

/** Undefined where the text is no JSON after all. */
function holdsChapters(text: string): boolean | undefined {
  try {
    return isChapterList(JSON.parse(text));
  } catch {
    // Perhaps `[00:01] words`: the name decides.
    return undefined;
  }
}

/** A list of things with titles and without text, or an object that holds chapters and no speech. */
function isChapterList(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false;
  if (Array.isArray(json)) {
    const first: unknown = json[0];
    if (typeof first !== 'object' || first === null) return false;
    return 'title' in first && !['text', 'body', 'words', 'content'].some((name) => name in first);
  }
  if ('simpleChapters' in json) return true;
  return 'chapters' in json && !speech.some((name) => name in json);
}

/** Fields that only transcripts have; some services put chapters beside them. */
const speech = ['segments', 'words', 'utterances', 'results', 'monologues', 'text', 'transcript'];
