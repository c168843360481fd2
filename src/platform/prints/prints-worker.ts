import { HOP, PRINT_SAMPLES, PrintMaker } from '../../core/prints/print-maker.ts';
import { PrintMap } from '../../core/prints/print-map.ts';
import { readPrints } from '../../core/prints/prints-file.ts';
import type { SoundFit } from '../../core/prints/sound-fit.ts';

/** The first message holds the file of prints; each further one sound from a print on, at 8,000 samples a second. */
export type PrintsRequest =
  { readonly prints: Uint8Array } | { readonly from: number; readonly samples: Float32Array };

/** The answer to every message but the first. */
export type PrintsAnswer = Pick<SoundFit, 'stretches' | 'heard'>;

let map: PrintMap | undefined;
/** The sound that is printed, and some silence behind it; for one part after the other. */
let padded = new Float32Array();

addEventListener('message', ({ data }: MessageEvent<PrintsRequest>) => {
  if ('prints' in data) {
    const prints = readPrints(data.prints);
    map = prints && new PrintMap(prints);
    return;
  }
  map?.hear(data.from, printsOf(data.samples));
  postMessage({ stretches: map?.stretches ?? [], heard: map?.heard ?? [] } satisfies PrintsAnswer);
});

/** The prints of sound that begins with one; prints come in pairs, so a little more sound completes the last one. */
function printsOf(samples: Float32Array): Uint32Array {
  const count = Math.max(0, Math.floor((samples.length - PRINT_SAMPLES) / HOP) + 1);
  const length = samples.length + 2 * HOP;
  if (padded.length < length) padded = new Float32Array(length);
  padded.set(samples);
  padded.fill(0, samples.length);
  return new PrintMaker().push(padded.subarray(0, length)).slice(0, count);
}
