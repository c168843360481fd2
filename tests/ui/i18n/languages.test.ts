// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/core/transcript/diagnostic.ts';
import type { UserError } from '../../../src/core/episode/user-error.ts';
import {
  languages,
  m,
  ourTag,
  setLocale,
  tagFor,
  tags,
  type Messages,
} from '../../../src/ui/i18n/index.ts';
import { everyShowDiagnostic } from '../../support/every-diagnostic.ts';
import { late } from '../../support/late.ts';

const words = new Map<string, Messages>();
beforeAll(async () => {
  for (const tag of tags) words.set(tag, await languages[tag].load());
});
afterEach(() => setLocale('en'));

const url = 'https://shows.example/talk.vtt';
const userErrors: readonly UserError[] = [
  ...(['show', 'transcript', 'chapters', 'audio'] as const).flatMap((about) =>
    (['not-found', 'refused', 'offline', 'server', 'too-large'] as const).map((why): UserError => ({
      about,
      why,
      url,
      status: 500,
    })),
  ),
  ...everyShowDiagnostic.map((diagnostic): UserError => ({
    ...{ about: 'show', why: 'unreadable', url, diagnostic },
  })),
  { about: 'chapters', why: 'unreadable', url, diagnostic: { code: 'no-cues' } },
  { about: 'files', why: 'unusable', diagnostic: { code: 'empty', name: 'a.mp3' } },
  {
    about: 'link',
    why: 'bad-address',
    diagnostic: { code: 'bad-address', of: 'audio', quote: ':' },
  },
  { about: 'transcript', why: 'cancelled' },
  { about: 'transcript', why: 'not-found', url: 'blob:https://a/1' },
  { about: 'audio', why: 'not-audio', url, type: 'text/html' },
  { about: 'audio', why: 'not-audio', url },
  { about: 'audio', why: 'damaged', url },
  { about: 'audio', why: 'needs-click' },
  { about: 'transcript', why: 'no-lines', url },
  ...(['audio', 'picture', 'page', 'pdf', 'word', 'office', 'rtf', 'archive'] as const).map(
    (holds): UserError => ({ about: 'transcript', why: 'no-lines', url, holds }),
  ),
  { about: 'transcript', why: 'not-there-yet', url },
  { about: 'episode', why: 'not-in-show', id: '7' },
  { about: 'episode', why: 'forgotten', id: '7' },
  { about: 'files', why: 'own-fault', detail: 'No.' },
  { about: 'storage', why: 'no-storage' },
  { about: 'storage', why: 'full' },
];

const diagnostics: readonly Diagnostic[] = [
  { code: 'bad-timestamp', line: 3, quote: '0:x' },
  { code: 'bad-timestamp' },
  { code: 'no-chapter', quote: '7' },
  { code: 'too-large' },
];

const facts = { words: 'Yes', isTalk: false, speaker: 'Ann', title: 'Tides', time: '1:23' };
/** What a message may be asked with; English tells which of them it takes. */
const samples: readonly (readonly unknown[])[] = [
  ...[0, 1, 2, 3, 11, 26, 100, 1_000_000].map((count) => [count, count, count]),
  ['Ann', 'Ben', 'Cid'],
  [3, 8, 'Ann'],
  [2, 'Ann', 'Ben'],
  ['Ann', 2, 3],
  [0.5],
  [facts],
  [['Ann', 'Tides', '1:23']],
  ...userErrors.map((userError) => [userError]),
  ...diagnostics.map((diagnostic) => [diagnostic]),
];

const broken = /undefined|null|NaN|\[object|#|=>|\{\}/;

function said(message: unknown, args: readonly unknown[]): string | undefined {
  if (typeof message !== 'function') return undefined;
  try {
    const answer: unknown = Reflect.apply(message, undefined, args);
    return typeof answer === 'string' ? answer : JSON.stringify(answer);
  } catch {
    // Not what this message is asked with.
    return undefined;
  }
}

/** English writes what it is given into these; another language may count with it. */
const isOfNumbers = (path: string, [first]: readonly unknown[]) =>
  /^(volumeNow|back|on|minutes|seconds|episodeNumber)$/.test(path) && typeof first !== 'number';

/** English has the same last words for every code that it does not know. */
const isNoDiagnostic = (path: string, [first]: readonly unknown[]) =>
  path === 'diagnostic' && !diagnostics.some((diagnostic) => diagnostic === first);

/** Every message by its path: `m.formats.vtt`. */
function all(value: unknown, path = ''): [path: string, message: unknown][] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => all(inner, path ? `${path}.${key}` : key))
    : [[path, value]];
}

/** Names of things, signs and units, which are the same in languages that share them. */
const sameEverywhere =
  /^(locale|appName|titleWith|rate|minutes|seconds|(formats|saveNames)\.(?!text|unknown).*|faces\.\w+|number|share|percent|textSizeOf|sentence|twoNames|toldApart|speakerSays|speakerShare|sourceOnPicture|quote)$/;
const sameIn: Readonly<Record<string, readonly string[]>> = {
  de: ['player', 'pause', 'aboutFormat', 'measures.normal', 'themeSystem'],
  fr: ['volume', 'aboutFormat', 'viewAuto'],
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
  test('there is every message that English has', () => {
    const keys = (one: Messages) => all(one).map(([path]) => path);
    expect(keys(words.get(tag)!)).toEqual(expect.arrayContaining(keys(words.get('en')!)));
  });

  test('every message gives text, whatever it is asked with', () => {
    const own = new Map(all(words.get(tag)!));
    for (const [path, message] of all(words.get('en')!)) {
      if (typeof message === 'string') expect(own.get(path), path).toMatch(/\S/);
      for (const args of samples) {
        const english = said(message, args);
        if (english === undefined || broken.test(english) || isOfNumbers(path, args)) continue;
        if (isNoDiagnostic(path, args)) continue;
        const text = said(own.get(path), args);
        expect(text, `${path} of ${JSON.stringify(args)}`).toMatch(/\S/);
        expect(text, `${path} of ${JSON.stringify(args)}`).not.toMatch(broken);
      }
    }
  });

  test('nothing was left in English', () => {
    const own = new Map(all(words.get(tag)!));
    const texts = (message: unknown) =>
      typeof message === 'string' ? [message] : samples.map((args) => said(message, args));
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
    const texts =
      typeof message === 'string' ? [message] : samples.map((args) => said(message, args));
    for (const text of texts) expect(text ?? '', path).not.toMatch(/ [:;?!»]|« /);
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
