import { slipsIn } from '../core/episode/show-check.ts';
import { isFields, type Fields } from '../core/text/fields.ts';
import type { JsonPath } from './json-lines.ts';

/** A value of a show.json that says nothing to whoever reads it, so that the field is as if it were missing. */
export interface OddValue {
  readonly path: JsonPath;
  readonly text: string;
}

/** The most that are told: a file that a program made has one in every episode. */
const most = 20;

interface Rule {
  readonly isRight: (value: unknown) => boolean;
  /** What stands behind “should be”. */
  readonly right: string;
}

const oneOf = (...words: string[]): Rule => ({
  isRight: (value) => typeof value === 'string' && words.includes(value),
  right: words.map((word) => `"${word}"`).join(' or '),
});
const flag: Rule = {
  isRight: (value) => typeof value === 'boolean',
  right: 'true or false, without quotes',
};
const email: Rule = {
  isRight: (value) => typeof value === 'string' && /^\s*[^\s@]+@[^\s@]+\s*$/.test(value),
  right: 'an address such as anna@example.com',
};
const season: Rule = {
  isRight: (value) =>
    typeof value === 'number' || (typeof value === 'string' && Number.isFinite(Number(value))),
  right: 'a number such as 2',
};

const ofShow: Readonly<Record<string, Rule>> = {
  theme: oneOf('light', 'dark'),
  type: oneOf('episodic', 'serial'),
  ...{ email, locked: flag, explicit: flag, credit: flag, openFiles: flag, openShows: flag },
};
const ofEpisode: Readonly<Record<string, Rule>> = {
  type: oneOf('full', 'trailer', 'bonus'),
  ...{ season, explicit: flag },
};

/** Lists of objects, and their keys. */
const lists: Readonly<Record<string, readonly string[]>> = {
  ...{ links: ['title', 'url'], funding: ['title', 'url'], footer: ['title', 'url'] },
  people: ['name', 'role', 'url', 'picture'],
  soundbites: ['start', 'duration', 'title'],
};

/** Values of a show.json and its episodes that are not read, in its order; `core/episode/show-check.ts` has the others. */
export function oddValues(manifest: Fields): OddValue[] {
  const listed: unknown = manifest['episodes'];
  const episodes: readonly unknown[] = Array.isArray(listed) ? listed : [];
  return [
    ...oddIn(manifest, [], ofShow),
    ...episodes.flatMap((entry, i) =>
      isFields(entry)
        ? [
            ...oddIn(entry, ['episodes', i], ofEpisode),
            ...oddInsertions(entry['insertions'], ['episodes', i, 'insertions']),
          ]
        : [],
    ),
  ].slice(0, most);
}

function oddIn(fields: Fields, path: JsonPath, rules: Readonly<Record<string, Rule>>): OddValue[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
    if (rule && value != null && value !== '' && !rule.isRight(value)) {
      const text = `"${key}" should be ${rule.right}, not ${quoted(value)}, and counts as missing.`;
      return [{ path: [...path, key], text }];
    }
    const known = Object.hasOwn(lists, key) ? lists[key] : undefined;
    return known ? oddKeys(value, [...path, key], known) : [];
  });
}

function oddKeys(value: unknown, path: JsonPath, known: readonly string[]): OddValue[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((one, i) =>
    isFields(one)
      ? slipsIn(one, known).map(({ key, meant }) => ({
          path: Array.isArray(value) ? [...path, i, key] : [...path, key],
          text: `"${key}" is called "${meant}" here.`,
        }))
      : [],
  );
}

function oddInsertions(value: unknown, path: JsonPath): OddValue[] {
  if (value == null) return [];
  const right = 'pairs of seconds, start and end, such as [[213.9, 268.5]]';
  if (!Array.isArray(value)) {
    return [{ path, text: `"insertions" should be ${right}, not ${quoted(value)}.` }];
  }
  return value.flatMap((pair: unknown, i) => {
    const [start, end]: readonly unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof start === 'number' && typeof end === 'number' && start < end) return [];
    const why =
      typeof start === 'number' && typeof end === 'number' ? 'ends before it begins' : 'is none';
    const text = `"insertions" should be ${right}; ${quoted(pair)} ${why}, and is left out.`;
    return [{ path: [...path, i], text }];
  });
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
