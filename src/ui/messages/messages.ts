import { en, type Messages } from './en.ts';

/** The words of the interface in the reader's language. */
export const m: Messages = en;
