import { dropLeading, type DraftCue } from '../draft.ts';
import { type Prefix, mayHavePrefix, prefixOf } from './speaker-name.ts';

/** A possible name at the start of a line: its cue's index, and the line's offset in the cue's text. */
interface Sighting {
  readonly index: number;
  readonly lineStart: number;
  readonly prefix: Prefix;
}

/** In a file with fewer cues than this, a name need not repeat. */
const shortFile = 40;

/**
 * Moves speakers' names from the start of texts into `speaker`, and returns all names found. A prefix counts as a name
 * if it has the form `Speaker 1`, if it repeats, or if it is capitalised in a file where names are common. A name in a
 * later line of a cue stays in the text, because a cue has one speaker. With `hold`, a name applies to the following
 * cues too, until the next name.
 */
export function nameSpeakers(cues: DraftCue[], hold: boolean): Set<string> {
  const names = new Set<string>();
  for (const { speaker } of cues) if (speaker !== undefined) names.add(speaker);
  const found = names.size > 0 ? within(cues, names) : trusted(sightings(cues), cues.length);
  for (const { prefix } of found) names.add(prefix.name);
  if (names.size === 0) return names;
  let next = 0;
  let current: string | undefined;
  for (let index = 0; index < cues.length; index++) {
    const cue = cues[index]!;
    if (cue.speaker !== undefined) current = cue.speaker;
    if (isChange(cue.text)) current = undefined;
    let later = current;
    for (; found[next]?.index === index; next++) {
      const { prefix, lineStart } = found[next]!;
      later = prefix.name;
      if (lineStart > 0) continue;
      dropLeading(cue, prefix.rest);
      current = later;
    }
    if (current !== undefined && (hold || found[next - 1]?.index === index))
      cues[index] = withSpeaker(cue, current);
    current = hold ? later : undefined;
  }
  return names;
}

/** The cue with this speaker, if it has none of its own. It is a new object, because a property added later takes more memory. */
function withSpeaker(cue: DraftCue, speaker: string): DraftCue {
  if (cue.speaker !== undefined) return cue;
  const { start, end, text, words } = cue;
  return end === undefined || words ? { ...cue, speaker } : { start, end, text, speaker };
}

/** Whether `>>` marks a new speaker without a name, so that the name before no longer applies. */
function isChange(text: string): boolean {
  return text.startsWith('>>');
}

/** All possible names in texts that contain `part`. */
function sightings(cues: readonly DraftCue[], part = ''): Sighting[] {
  const found: Sighting[] = [];
  for (let index = 0; index < cues.length; index++) {
    const { text } = cues[index]!;
    if (!mayHavePrefix(text) || !text.includes(part)) continue;
    let lineStart = 0;
    do {
      const line = lineStart === 0 ? text : text.slice(lineStart);
      const prefix = prefixOf(line);
      if (prefix) found.push({ index, lineStart, prefix });
      lineStart = text.indexOf('\n', lineStart) + 1;
    } while (lineStart > 0);
  }
  return found;
}

/** Known names at the start of later lines, for a file that names its speakers in markup. */
function within(cues: readonly DraftCue[], names: ReadonlySet<string>): Sighting[] {
  return sightings(cues, '\n').filter(
    ({ lineStart, prefix }) => lineStart > 0 && names.has(prefix.name),
  );
}

function trusted(found: readonly Sighting[], cueCount: number): Sighting[] {
  const counts = new Map<string, number>();
  for (const { prefix } of found) counts.set(prefix.name, (counts.get(prefix.name) ?? 0) + 1);
  const usual = cueCount < shortFile || found.length * shortFile >= cueCount;
  return found.filter(({ prefix, lineStart, index }) => {
    if (prefix.likeness === 'known') return true;
    const count = counts.get(prefix.name)!;
    if (prefix.likeness === 'word') return count > 1 && count * 50 >= cueCount;
    return count > 1 || (lineStart === 0 && (usual || index === 0));
  });
}
