import { enLater, type LaterMessages } from './en-later.ts';

/** The words of the parts that are loaded when wanted, in the reader's language. */
export const later: LaterMessages = enLater;
