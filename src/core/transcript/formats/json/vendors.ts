import { readAmazon } from './amazon.ts';
import { readAssemblyAi } from './assemblyai.ts';
import { readAzure } from './azure.ts';
import { readCaptionsInside } from './captions-inside.ts';
import { readDeepgram } from './deepgram.ts';
import type { Vendor } from './vendor.ts';
import { readGoogle } from './google.ts';
import { readTextLists, readTimedLists } from './lists.ts';
import { readRev } from './rev.ts';
import { readSpeechmatics } from './speechmatics.ts';
import { readYouTube } from './youtube.ts';

/** All vendors, tried in this order: the general lists come last. A new one is a file and a line here. */
export const vendors: readonly Vendor[] = [
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
