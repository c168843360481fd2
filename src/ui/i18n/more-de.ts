import { counting } from './counting.ts';

const { number, percent, counted } = counting('de');

/** The words of searching, sound, speakers and several transcripts in German. */
export const moreDe = {
  start: {
    search: 'Im Transkript suchen',
    sleep: 'Schlaf-Timer',
    sleepNow: (left: string) => `Schlaf-Timer: ${left}`,
  },
  later: {
    // The search
    previousHit: 'Voriger Treffer',
    nextHit: 'Nächster Treffer',
    closeSearch: 'Suche schließen',
    hitOf: (hit: number, count: number) => `${number(hit)} von ${number(count)}`,
    hitAloud: (hit: number, count: number, line: string) =>
      `${number(hit)} von ${number(count)}: ${line}`,
    nothingFound: 'Nichts gefunden',
    keySearch: 'Suchen; Enter geht weiter, Strg+Enter spielt ab, Esc führt zurück',

    // Several transcripts
    reading: 'Das Transkript wird gelesen',
    readingShare: (share: number) => `Das Transkript wird gelesen: ${percent(share)}`,
    cancel: 'Abbrechen',
    transcriptNow: (name: string) => `Transkript: ${name}`,
    transcriptsNow: (name: string, second: string) => `Transkript: ${name}, darunter ${second}`,
    twoNames: (name: string, second: string) => `${name} + ${second}`,
    toldApart: (name: string, by: string) => `${name} (${by})`,
    languages: 'Sprachen',
    belowLines: 'Unter jeder Zeile',
    off: 'Aus',
    readingSecond: (name: string) => `${name} wird gelesen`,
    secondFailed: (name: string) =>
      `${name} lässt sich nicht darunter zeigen: Es konnte nicht gelesen werden.`,
    secondUntimed: (name: string) =>
      `${name} lässt sich nicht darunter zeigen: Ohne Zeiten ist nicht zu erkennen, welche Zeile wohin gehört.`,
    firstUntimed: 'Darunter lässt sich nichts zeigen: Dieses Transkript hat keine Zeiten.',

    // The sound
    loudnessSetting: 'Gleichmäßige Lautstärke',
    levellingWhy: 'Leise Stimmen lauter, laute leiser',
    levellingOtherSite:
      'Nicht bei dieser Aufnahme: Ihre Website lässt keine andere Seite den Ton lesen.',
    levellingNoMeans: 'Hier nicht: Dieser Browser oder das Tongerät lässt es nicht zu.',
    skipSilence: 'Pausen raffen',
    skipSilenceWhy: 'Pausen zwischen den Zeilen laufen dreimal so schnell.',
    noPauses: 'Dieses Transkript kennt keine Pausen.',
    savedMinutes: (minutes: number, seconds: number) =>
      `${number(minutes)} Min. ${number(seconds)} Sek. in dieser Folge gespart`,
    savedSeconds: (seconds: number) => `${number(seconds)} Sek. in dieser Folge gespart`,
    repeat: 'Wiederholen',
    repeatOff: 'Aus',
    repeatLine: 'Zeile',
    repeatPassage: 'Stelle',
    repeatPassageHow:
      'Öffnen Sie den Link zu einer Stelle oder wählen Sie eine aus, um sie zu wiederholen.',
    repeatPause: 'Pause dazwischen',
    repeatPauses: {
      '0': 'Keine',
      '1': '1 Sekunde',
      '2': '2 Sekunden',
      '5': '5 Sekunden',
      same: 'So lang wie das Gesagte',
    },
    repeated: (count: number) => counted(count, { one: '#-mal gehört', other: '#-mal gehört' }),
    sleepChapter: 'Ende des Kapitels',
    sleepEpisode: 'Ende der Folge',
    sleepIn: (left: string) => `Der Ton endet in ${left}.`,
    sleepMore: (minutes: number) => `${number(minutes)} Min. mehr`,
    sleepOff: 'Ausschalten',
    sleepWhy: 'Der Ton klingt aus, und Ihre Stelle bleibt gemerkt.',

    // The speakers
    whoSpeaksWhen: 'Wer wann spricht',
    speaker: 'Stimme',
    speakerShare: (name: string, share: number) => `${name} · ${percent(share)}`,
    alone: 'Nur',
    onlyOf: (name: string) => `Nur ${name}`,
    previousTurn: (name: string) => `Voriger Beitrag von ${name}`,
    nextTurn: (name: string) => `Nächster Beitrag von ${name}`,
    showAll: 'Alle Stimmen zeigen',
    onlySpeaker: (name: string) => `Nur ${name} wird gezeigt`,
    allSpeakers: 'Alle Stimmen werden gezeigt',
  },
};
