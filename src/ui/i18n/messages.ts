import { en, type Messages } from './en.ts';

/** The words of the interface in the reader's language. Ask it anew each time: `speak` changes them. */
export const m: Messages = en;
