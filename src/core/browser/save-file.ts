/** Hands a text, or bytes, to the listener as a file. */
export type SaveFile = (name: string, type: string, content: string | Blob) => void;
