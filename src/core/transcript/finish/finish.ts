import type { Draft, DraftCue } from '../draft.ts';
import { joinLines } from './join-lines.ts';
import { hasEnd, mendEnds } from './fix-ends.ts';
import { nameSpeakers } from './name-speakers.ts';
import type { ReadTranscript } from '../transcript.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { dedupeRollingCaptions } from './dedupe-rolling-captions.ts';

/** Diagnostics past this many say nothing new, and a hostile file could have millions. */
const mostDiagnostics = 1000;

/** The rules that hold for every format: speakers named, cues in order of start and none empty, phrases said once, ends mended. Uses up the draft. */
export function finish(draft: Draft): Omit<ReadTranscript, 'format'> {
  const timed = kept(draft.cues, isTimed);
  // In the file's order, because a name holds until the next.
  const names = nameSpeakers(timed, draft.speakersHold ?? false);
  const ordered = inOrder(kept(timed, hasText));
  const cues = draft.untimed ? ordered : dedupeRollingCaptions(ordered);
  joinLines(cues, names);
  mendEnds(cues);
  if (!cues.every(hasEnd)) throw new Error('a cue was left without an end');
  return {
    cues,
    diagnostics: diagnosticsOf(draft.diagnostics, cues.length),
    ...(draft.language && { language: draft.language }),
    ...(draft.untimed && cues.length > 0 && { untimed: true }),
    ...(draft.paragraphs && cues.length > 0 && { paragraphs: true }),
  };
}

/** The cues that pass; the list itself where all do, as nearly always. */
function kept(cues: DraftCue[], passes: (cue: DraftCue) => boolean): DraftCue[] {
  return cues.every(passes) ? cues : cues.filter(passes);
}

/** Keeps what has a start; one before the audio's is its beginning. */
function isTimed(cue: DraftCue): boolean {
  if (cue.start < 0) cue.start = 0;
  return Number.isFinite(cue.start);
}

function hasText(cue: DraftCue): boolean {
  return cue.text !== '';
}

function inOrder(cues: DraftCue[]): DraftCue[] {
  for (let i = 1; i < cues.length; i++) {
    if (cues[i]!.start < cues[i - 1]!.start) return cues.sort((a, b) => a.start - b.start);
  }
  return cues;
}

function diagnosticsOf(found: readonly Diagnostic[], cueCount: number): Diagnostic[] {
  const diagnostics = found.slice(0, mostDiagnostics);
  if (cueCount === 0) diagnostics.push({ code: 'no-cues' });
  return diagnostics;
}
