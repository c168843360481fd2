import type { EarlyEnd } from './early-end.ts';
import type { InexactReason } from './exact-sounds.ts';
import type { Timing } from '../timeline/timing.ts';
import type { Diagnostic } from '../transcript/diagnostic.ts';
import type { FileDoubt } from './file-doubts.ts';
import type { FetchFailureCode } from './fetching.ts';
import type { AddressDiagnostic, ShowDiagnostic } from './show-diagnostic.ts';
import type { FileFault, FileDiagnostic } from './local-episode.ts';

/** The kind of a file that stands where a transcript should be. */
export type OtherFile =
  'audio' | 'picture' | 'page' | Extract<FileFault, 'pdf' | 'word' | 'office' | 'rtf' | 'archive'>;

/** Something that did not work, as facts: the ui has the words for it. */
export type UserError =
  | {
      readonly about: 'show' | 'transcript' | 'chapters' | 'audio';
      readonly why: FetchFailureCode;
      readonly url: string;
      /** HTTP status, where there was an answer. */
      readonly status?: number;
      /** Set where the sound goes on by itself once there is a connection. */
      readonly goesOn?: true;
    }
  | {
      readonly about: 'show';
      readonly why: 'unreadable';
      readonly url: string;
      readonly diagnostic: ShowDiagnostic;
    }
  | {
      readonly about: 'chapters';
      readonly why: 'unreadable';
      readonly url: string;
      readonly diagnostic: Diagnostic;
    }
  | {
      readonly about: 'audio';
      readonly why: 'not-audio';
      readonly url: string;
      readonly type?: string;
    }
  /** `damaged`: it broke off while it played, or the connection did. `incomplete`: its file lacks its end, and does not play. */
  | {
      readonly about: 'audio';
      readonly why: 'damaged' | 'incomplete' | 'out-of-reach';
      readonly url: string;
    }
  | { readonly about: 'audio'; readonly why: 'needs-click' }
  /** There is no connection, and nobody has asked for the sound so far. */
  | { readonly about: 'audio'; readonly why: 'needs-network' }
  /** Places in the recording are only guessed, or nobody can tell: its host lets no page read it. */
  | {
      readonly about: 'audio';
      readonly why: 'inexact';
      readonly url: string;
      readonly because: InexactReason | 'unreadable';
    }
  /** The listener is to be asked before it is found out whether something was put into the recording (of so many bytes). */
  | { readonly about: 'audio'; readonly why: 'costly'; readonly bytes?: number }
  /** The recording is so many seconds longer than published, or where below 0, shorter than its transcript. */
  | { readonly about: 'audio'; readonly why: 'other-length'; readonly by: number }
  /** Lines are heard so many seconds later than they are marked (earlier below 0); `timing` puts them right. */
  | {
      readonly about: 'audio';
      readonly why: 'shifted';
      readonly by: number;
      readonly timing: Timing;
    }
  | {
      readonly about: 'transcript';
      readonly why: 'no-lines';
      readonly url: string;
      readonly holds?: OtherFile;
    }
  | { readonly about: 'transcript'; readonly why: 'not-there-yet'; readonly url: string }
  /** The listener did not want to wait. */
  | { readonly about: 'transcript'; readonly why: 'cancelled' }
  | {
      readonly about: 'show' | 'transcript' | 'chapters' | 'audio' | 'files' | 'kept';
      /** The page's own code could not be loaded (no connection, a newer page on the host) or broke. */
      readonly why: 'own-fault';
      /** The platform's own words. */
      readonly detail: string;
    }
  | { readonly about: 'episode'; readonly why: 'not-in-show' | 'forgotten'; readonly id: string }
  | { readonly about: 'files'; readonly why: 'unusable'; readonly diagnostic: FileDiagnostic }
  /** The listener is asked whether files that were joined belong together. */
  | { readonly about: 'files'; readonly why: 'doubtful'; readonly doubt: FileDoubt }
  | { readonly about: 'link'; readonly why: 'bad-address'; readonly diagnostic: AddressDiagnostic }
  | { readonly about: 'link'; readonly why: 'past-the-end' | 'other-show' }
  | { readonly about: 'storage'; readonly why: 'no-storage' | 'full' }
  /** The file ends before its header says: seconds. */
  | ({ readonly about: 'audio'; readonly why: 'ends-early'; readonly url: string } & EarlyEnd)
  /** Another page or tab began to play, so this one has paused. */
  | { readonly about: 'page'; readonly why: 'plays-elsewhere' }
  /** The page was loaded anew, because its host has a newer one and a part of the old one was gone. */
  | { readonly about: 'page'; readonly why: 'renewed' };
