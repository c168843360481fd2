import { readAmazon } from './amazon.ts';
import { readAssemblyAi } from './assemblyai.ts';
import { readAzure } from './azure.ts';
import { readCaptionsInside } from './captions-inside.ts';
import { readDeepgram } from './deepgram.ts';
import type { Dialect } from './vendor.ts';
import { readGoogle } from './google.ts';
import { readTextLists, readTimedLists } from './lists.ts';
import { readRev } from './rev.ts';
import { readSpeechmatics } from './speechmatics.ts';
import { readYouTube } from './youtube.ts';

/** Every way to write a transcript in JSON, the particular ones first. A new one is one file and one line. */
export const dialects: readonly Dialect[] = [
  readDeepgram,
  readAmazon,
  readRev,
  readYouTube,
  readSpeechmatics,
  readGoogle,
  readAzure,
  readAssemblyAi,
  readTimedLists,
  readCaptionsInside,
  readTextLists,
];
