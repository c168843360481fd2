// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { enErrors } from '../../../src/ui/i18n/en-errors.ts';
import { enKept } from '../../../src/ui/i18n/en-kept.ts';
import { enKeys } from '../../../src/ui/i18n/en-keys.ts';
import { enPublishing } from '../../../src/ui/i18n/en-publishing.ts';
import { enUnread } from '../../../src/ui/i18n/en-unread.ts';
import type { Messages } from '../../../src/ui/i18n/en.ts';
import { languages, m, ourTag, setLocale, tagFor, tags } from '../../../src/ui/i18n/index.ts';
import { userErrorText } from '../../../src/ui/notices/user-error-text.ts';
import { everyUserError } from '../../support/every-user-error.ts';
import { late } from '../../support/late.ts';

const words = new Map<string, Messages>();
beforeAll(async () => {
  for (const tag of tags) words.set(tag, await languages[tag].load());
  words.set('en', {
    ...words.get('en')!,
    userErrors: enErrors,
    unread: enUnread,
    keptPassages: enKept,
    keysHelp: enKeys,
    publishing: enPublishing,
  });
});
afterEach(() => setLocale('en'));

const facts = { words: 'Yes', isTalk: false, speaker: 'Ann', title: 'Tides', time: '1:23' };
/** What a message may be asked with; those that English answers well are right for it. */
const samples: readonly (readonly unknown[])[] = [
  ...[0, 1, 2, 3, 11, 26, 100, 1_000_000].map((count) => [count, count, count]),
  ['Ann', 'Ben', 'Cid', 'Dan'],
  [3, 8, 'Ann'],
  [2, 'Ann', 'Ben'],
  ['Ann', 2, 3],
  ['Ann', 'Ben', 404],
  [undefined],
  [0.5],
  [facts],
  [['Ann', 'Tides', '1:23']],
];

const broken = /undefined|null|NaN|\[object|#(?!r)|=>|\{\}/;

function said(message: unknown, args: readonly unknown[]): string | undefined {
  if (typeof message !== 'function') return undefined;
  try {
    const answer: unknown = Reflect.apply(message, undefined, args);
    return typeof answer === 'string' ? answer : undefined;
  } catch {
    // Not what this message is asked with.
    return undefined;
  }
}

/** English writes any text into these, where other languages count. */
const isOfNumbers = (path: string, [first]: readonly unknown[]) =>
  /^(back|on|minutes|seconds|episodeNumber)$/.test(path) && typeof first !== 'number';

/** Every message by its path: `formats.vtt`. */
function all(value: unknown, path = ''): [path: string, message: unknown][] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => all(inner, path ? `${path}.${key}` : key))
    : [[path, value]];
}

/** What a message says: itself, or its answer to every sample. */
const texts = (message: unknown) =>
  typeof message === 'string' ? [message] : samples.map((args) => said(message, args));

/** Names of things, signs and units, which are the same in languages that share them. */
const sameEverywhere =
  /^(locale|appName|titleWith|number|percent|minutes|seconds|milliseconds|sentence|rate|site|faces\.\w+|twoNames|toldApart|speakerSays|speakerShare|sourceOnPicture|quote)$/;
const sameIn: Readonly<Record<string, readonly string[]>> = {
  de: ['player', 'pause', 'aboutFormat', 'measures.normal', 'themeSystem'],
  fr: ['volume', 'aboutFormat', 'viewAuto', 'keptPassages.note'],
  es: ['measures.normal', 'viewAuto'],
};

test('the language that was asked for last is spoken, whichever comes last', async () => {
  const { load } = languages.ar;
  const arabic = late<Messages>();
  Object.assign(languages.ar, { load: () => arabic.promise });
  const older = setLocale('ar');
  expect(await setLocale('de')).toBe(true);
  arabic.arrive(await load());
  expect(await older).toBe(false);
  expect(m.play).toBe('Abspielen');
  expect(document.documentElement.dir).toBe('ltr');
  Object.assign(languages.ar, { load });
});

describe.each(tags.filter((tag) => tag !== 'en'))('in %s', (tag) => {
  test('every message gives text, whatever it is asked with', () => {
    const own = new Map(all(words.get(tag)!));
    for (const [path, message] of all(words.get('en')!)) {
      if (typeof message === 'string') expect(own.get(path), path).toMatch(/\S/);
      for (const args of samples) {
        const english = said(message, args);
        if (english === undefined || broken.test(english) || isOfNumbers(path, args)) continue;
        const text = said(own.get(path), args);
        expect(text, `${path} of ${JSON.stringify(args)}`).toMatch(/\S/);
        expect(text, `${path} of ${JSON.stringify(args)}`).not.toMatch(broken);
      }
    }
  });

  test('every user error is told in whole sentences', async () => {
    await setLocale(tag);
    for (const userError of everyUserError) {
      const { title, why, next = '.' } = userErrorText(userError);
      expect(title, JSON.stringify(userError)).toMatch(/[^.。]$/);
      for (const sentence of [why, next]) expect(sentence).toMatch(/[.。]$/);
      expect([title, why, next].join(' ')).not.toMatch(broken);
    }
  });

  test('nothing was left in English', () => {
    const own = new Map(all(words.get(tag)!));
    const left = all(words.get('en')!).filter(([path, english]) => {
      if (sameEverywhere.test(path) || sameIn[tag]?.includes(path)) return false;
      const others = texts(own.get(path));
      return texts(english).some(
        (text, i) => text === others[i] && /\p{L}/u.test(text ?? '') && !broken.test(text ?? ''),
      );
    });
    expect(left.map(([path]) => path)).toEqual([]);
  });
});

test('the visible words of the buttons for one speaker stand in their names', () => {
  for (const { alone, onlyOf, playAlone, playOnly } of words.values()) {
    expect(onlyOf('Ann')).toContain(alone);
    expect(playOnly('Ann')).toContain(playAlone);
  }
});

test('a tag is ours by its language, whatever its country', () => {
  expect(['de', 'de-AT', 'ar-EG', 'en-GB'].map(ourTag)).toEqual(['de', 'de', 'ar', 'en']);
  expect(['pt', 'pt-BR', 'arn', ''].map(ourTag)).toEqual(Array(4).fill(undefined));
});

test('without a choice the first of the browser’s languages that is ours is spoken, else English', () => {
  expect(tagFor('', ['pt-BR', 'fr-CA', 'en'])).toBe('fr-CA');
  expect(tagFor('', ['pt-BR'])).toBe('en');
  expect(tagFor('', [])).toBe('en');
});

test('a choice counts before the browser’s languages, which may know its country; nonsense does not count', () => {
  expect(tagFor('de', ['en-US', 'de-CH'])).toBe('de-CH');
  expect(tagFor('ja', ['en-US'])).toBe('ja');
  expect(tagFor('de-!!', ['es-MX'])).toBe('es-MX');
});

test('to speak a language changes every word, the document’s language and its direction', async () => {
  await setLocale('ar-EG');
  expect(m.play).toBe('تشغيل');
  expect(m.close).toBe('إغلاق');
  expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
  await setLocale('de');
  expect(m.play).toBe('Abspielen');
  expect(document.documentElement).toMatchObject({ lang: 'de', dir: 'ltr' });
  await setLocale('en-GB');
  expect(m.play).toBe('Play');
  expect(m.close).toBe('Close');
});

test('numbers are written as the country does, in the digits of the clock texts', async () => {
  await setLocale('ar-EG');
  expect((1234.5).toLocaleString(m.locale)).toMatch(/^[\d.,]+$/);
  await setLocale('de-AT');
  expect((0.5).toLocaleString(m.locale)).toBe('0,5');
});

test('French keeps its marks with the word before them, and its quotes with what they hold', () => {
  for (const [path, message] of all(words.get('fr')!)) {
    for (const text of texts(message)) expect(text ?? '', path).not.toMatch(/ [:;?!»]|« /);
  }
});

test('a language that is not ours changes nothing', async () => {
  await setLocale('pt-BR');
  expect(m.play).toBe('Play');
  expect(document.documentElement.lang).toBe('en');
});

test('Arabic counts in its six ways, French and Spanish in millions too', () => {
  const { lines } = words.get('ar')!;
  expect([0, 1, 2, 3, 11, 100].map(lines)).toEqual([
    'لا أسطر',
    'سطر واحد',
    'سطران',
    '3 أسطر',
    '11 سطرًا',
    '100 سطر',
  ]);
  expect(words.get('fr')!.lines(0)).toBe('0 ligne');
  expect(words.get('fr')!.lines(1_000_000)).toMatch(/ de lignes$/);
  expect(words.get('es')!.lines(1_000_000)).toBe('1.000.000 de líneas');
});
