import type { Messages } from './en.ts';
import type { LaterMessages } from './en-later.ts';

/** Every word of the interface in one language; a missing one fails the type check. */
export interface Words {
  readonly start: Messages;
  readonly later: LaterMessages;
}
