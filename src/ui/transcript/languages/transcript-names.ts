import type { TranscriptLink } from '../../../core/episode/episode.ts';
import { fileName } from '../../../core/episode/file-name.ts';
import { m } from '../../i18n/index.ts';
import { languageName } from '../../parts/language-name.ts';

type Named = Pick<TranscriptLink, 'url' | 'name' | 'label' | 'language'>;

/** The name of each transcript in a choice: its label, else its language, else its file; names are unique. */
export function transcriptNames(links: readonly Named[]): string[] {
  const names = links.map((link, i) => link.label ?? languageOf(link) ?? fileOf(link) ?? number(i));
  for (const tell of [languageOf, fileOf]) {
    for (const name of repeated(names)) {
      links.forEach((link, i) => {
        const by = tell(link);
        if (names[i] === name && by !== undefined && by !== name) {
          names[i] = m.toldApart(name, by);
        }
      });
    }
  }
  for (const name of repeated(names)) {
    names.forEach((one, i) => {
      if (one === name) names[i] = m.toldApart(name, number(i));
    });
  }
  return names;
}

function repeated(names: readonly string[]): Set<string> {
  return new Set(names.filter((name, i) => names.indexOf(name) !== i));
}

function languageOf({ language }: Named): string | undefined {
  return language === undefined ? undefined : languageName(language);
}

function fileOf({ name, url }: Named): string | undefined {
  return (name ?? fileName(url)) || undefined;
}

function number(index: number): string {
  return m.number(index + 1);
}
