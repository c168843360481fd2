import { enLater, type LaterMessages } from './en-later.ts';

/** The words of the parts that are loaded when wanted, in the reader's language. Ask it anew each time: `speak` changes them. */
export const later: LaterMessages = enLater;
