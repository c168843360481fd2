import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/ui/styles/tokens.css', 'utf8');
type Rgb = readonly [number, number, number];

/** Both themes' values of a token, as they are written. */
function written(name: string, from = css): readonly [light: string, dark: string] {
  const value = new RegExp(`--${name}:\\s*light-dark\\(([^;]+)\\);`).exec(from)?.[1] ?? '';
  // At the comma outside of parentheses.
  const [light = '', dark = ''] = value.split(/,(?=\s*(?:#|oklch))/);
  return [light.trim(), dark.trim()];
}

function rgb(hex: string): Rgb {
  const digits = /^#(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(hex);
  if (!digits) throw new Error(`no colour: ${hex}`);
  const six = digits[2] ?? [...digits[1]!].map((digit) => digit + digit).join('');
  const at = (i: number) => Number.parseInt(six.slice(i, i + 2), 16) / 255;
  return [at(0), at(2), at(4)];
}

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const luminance = (colour: Rgb) => {
  const [r, g, b] = colour.map(linear) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** As WCAG has it, 1 to 21. */
function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const speakers = [0, 1, 2, 3, 4, 5].map((i) => `speaker-${i}`);
const pairs: readonly (readonly [text: string, on: string, least: number])[] = [
  ...['paper', 'raised', 'tint', 'tint-rest', 'word', 'passage'].map(
    (on) => ['ink', on, 4.5] as const,
  ),
  ...['paper', 'raised', 'tint-rest', 'passage'].map((on) => ['soft', on, 4.5] as const),
  ...['paper', 'raised'].map((on) => ['accent', on, 4.5] as const),
  ['on-accent', 'accent', 4.5],
  ['on-tip', 'tip', 4.5],
  ...speakers.flatMap((text) => [[text, 'paper', 4.5] as const, [text, 'raised', 4.5] as const]),
  ...['paper', 'raised'].map((on) => ['edge', on, 3] as const),
];

test.each(pairs)('%s can be read on %s, in both themes', (text, on, least) => {
  const [texts, grounds] = [written(text), written(on)];
  for (const theme of [0, 1] as const) {
    expect(contrast(rgb(texts[theme]), rgb(grounds[theme]))).toBeGreaterThanOrEqual(least);
  }
});

/** OKLab, and back; what a screen cannot show is clipped, as browsers do. */
function toOklch(colour: Rgb): Rgb {
  const [r, g, b] = colour.map(linear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  return [lightness, Math.hypot(a, bb), Math.atan2(bb, a)];
}

function fromOklch([lightness, c, h]: Rgb): Rgb {
  const [a, b] = [c * Math.cos(h), c * Math.sin(h)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const shown = (x: number) => {
    const clipped = Math.min(1, Math.max(0, x));
    return clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
  };
  return [
    shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    shown(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** A value of the rule for a show's accent: `#hex`, or `oklch(from var(--show-accent) L C h)`. */
function adjusted(value: string, accent: Rgb): Rgb {
  if (value.startsWith('#')) return rgb(value);
  const inner = /^oklch\(from var\(--show-accent\) (.+) h\)$/.exec(value)?.[1];
  if (inner === undefined) throw new Error(`not understood: ${value}`);
  const [l, c, h] = toOklch(accent);
  const parts = [...inner.matchAll(/(min|max)\(([lc]), ([\d.]+)\)|[\d.]+|[lc]/g)].map((part) => {
    const own = (name: string | undefined) => (name === 'l' ? l : c);
    if (part[1] === 'min') return Math.min(own(part[2]), Number(part[3]));
    if (part[1] === 'max') return Math.max(own(part[2]), Number(part[3]));
    return /^[lc]$/.test(part[0]) ? own(part[0]) : Number(part[0]);
  });
  return fromOklch([parts[0]!, parts[1]!, h]);
}

const rule = css.slice(css.indexOf('[data-accent]'));
const channel = ['00', '55', 'aa', 'ff'];
const accents = channel.flatMap((r) => channel.flatMap((g) => channel.map((b) => `#${r}${g}${b}`)));

test.each([
  ['accent', 'paper'],
  ['accent', 'raised'],
  ['on-accent', 'accent'],
  ['ink', 'tint'],
  ['ink', 'tint-rest'],
  ['soft', 'tint-rest'],
  ['accent', 'tint-rest'],
  ['ink', 'word'],
])('with any colour of a show, %s can be read on %s', (text, on) => {
  const bad = accents.filter((accent) => {
    const value = (name: string, theme: 0 | 1) => {
      const own = written(name, rule)[theme];
      return own ? adjusted(own, rgb(accent)) : rgb(written(name)[theme]);
    };
    return ([0, 1] as const).some((theme) => contrast(value(text, theme), value(on, theme)) < 4.5);
  });
  expect(bad).toEqual([]);
});
