import { HOP, PRINT_SAMPLES, PrintMaker } from '../../core/prints/print-maker.ts';
import { PrintMap } from '../../core/prints/print-map.ts';
import { readPrints } from '../../core/prints/prints-file.ts';
import type { SoundFit } from '../../core/prints/sound-fit.ts';

/** What a worker does: it makes prints of sound, at 8,000 samples a second, or puts prints together to a map. */
export type PrintsRequest =
  | { readonly samples: Float32Array }
  /** The file of prints that the recording is compared with. */
  | { readonly file: Uint8Array }
  /** Prints of the recording, from its print number `from` on. */
  | { readonly from: number; readonly prints: Uint32Array };

/** The answers to a message. */
export type MadePrints = Uint32Array<ArrayBuffer>;
export type GrownMap = Pick<SoundFit, 'stretches' | 'heard'>;

let map: PrintMap | undefined;
/** The sound that is printed, and some silence behind it; for one part after the other. */
let padded = new Float32Array();

addEventListener('message', ({ data }: MessageEvent<PrintsRequest>) => {
  if ('samples' in data) return postMessage(printsOf(data.samples) satisfies MadePrints);
  if ('file' in data) {
    const prints = readPrints(data.file);
    map = prints && new PrintMap(prints);
  } else map?.hear(data.from, data.prints);
  postMessage({ stretches: map?.stretches ?? [], heard: map?.heard ?? [] } satisfies GrownMap);
});

/** The prints of sound that begins with one; prints come in pairs, so a little more sound completes the last one. */
function printsOf(samples: Float32Array): MadePrints {
  const count = Math.max(0, Math.floor((samples.length - PRINT_SAMPLES) / HOP) + 1);
  const length = samples.length + 2 * HOP;
  if (padded.length < length) padded = new Float32Array(length);
  padded.set(samples);
  padded.fill(0, samples.length);
  return new PrintMaker().push(padded.subarray(0, length)).slice(0, count);
}
