import { AUDIO_NAMES, spacedName, stem } from '../core/episode/file-name.ts';
import { omitUndefined } from '../core/omit-undefined.ts';
import { isRealDate } from '../core/time.ts';

/** What the name of a file or a folder says of its episode. */
export interface NameFacts {
  readonly title: string;
  readonly season?: number;
  readonly number?: number;
  /** ISO 8601 date. */
  readonly published?: string;
}

/** What may stand between a number and the words. */
const gap = '[\\s_.:–—-]*';
/** A number ends here; a fraction goes on. */
const numberEnd = '(?=$|[\\s_:–—-]|\\.(?!\\d))';
const date = new RegExp(`^(\\d{4})[-_.]?(\\d\\d)[-_.]?(\\d\\d)(?=$|[\\s_.–—-])${gap}`);
const seasonAndNumber = new RegExp(
  `^s(?:eason)?\\s*(\\d{1,2})[\\s_.-]*e(?:p(?:isode)?)?\\s*(\\d{1,4})${numberEnd}${gap}`,
  'i',
);
/** A bare number needs something between it and the words: `99percent` is a word. One of four digits is a year. */
const number = new RegExp(
  `^(?:(?:episode|folge|ep|e|no|nr|#)[\\s_.-]*#?(\\d{1,4})|(\\d{1,3}))${numberEnd}${gap}`,
  'i',
);

/**
 * Reads a name such as `2026-05-01 the-moon.mp3`, `07 - The moon` or `S02E07 The moon`. The title is the whole name where
 * nothing else is left of it.
 */
export function nameFacts(name: string): NameFacts {
  const bareName = AUDIO_NAMES.test(name) ? stem(name) : name;
  let rest = bareName;
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest);
    if (found) rest = rest.slice(found[0].length);
    return found ?? [];
  };
  const [day, year, month, dayOfMonth] = take(date);
  const isDate = day !== undefined && isRealDate(`${year}-${month}-${dayOfMonth}`);
  if (!isDate) rest = bareName;
  const [, season, inSeason] = take(seasonAndNumber);
  const [, called, bare] = inSeason === undefined ? take(number) : [];
  const counted = inSeason ?? called ?? bare;
  return {
    title: spacedName(rest) || spacedName(bareName) || name,
    ...omitUndefined({
      season: season === undefined ? undefined : Number(season),
      number: counted === undefined ? undefined : Number(counted),
      published: isDate ? `${year}-${month}-${dayOfMonth}` : undefined,
    }),
  };
}
