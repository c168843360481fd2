/** Hands a text to the listener as a file. */
export type SaveFile = (name: string, type: string, text: string) => void;
