import { counting } from './counting.ts';
import type { Words } from './words.ts';
import { moreDe } from './more-de.ts';
import { diagnosticDe } from './diagnostic-de.ts';
import { userErrorDe } from './user-error-de.ts';

const { number, percent, counted } = counting('de');

/** Every word of the interface in German. */
export const de: Words = {
  start: {
    ...moreDe.start,
    locale: 'de',
    appName: 'Cueline',
    titleWith: (episode) => `${episode} · Cueline`,

    // The bar
    player: 'Player',
    play: 'Abspielen',
    pause: 'Pause',
    back: (seconds) => `${seconds} Sekunden zurück`,
    on: (seconds) => `${seconds} Sekunden vor`,
    previousLine: 'Vorige Zeile',
    nextLine: 'Nächste Zeile',
    place: 'Stelle in der Folge',
    placeOf: (time, duration, chapter) => `${time} von ${duration}${chapter ? `, ${chapter}` : ''}`,
    speed: 'Tempo',
    speedNow: (rate) => `Tempo: ${rate}`,
    rate: (rate) => `${rate}×`,
    volume: 'Lautstärke',
    volumeNow: (hundredths) => `Lautstärke: ${percent(hundredths / 100)}`,
    muted: 'Stumm',
    noAudio: 'Noch keine Aufnahme. Ziehen Sie eine Audiodatei auf diese Seite, um zu hören.',

    // The transcript
    transcript: 'Transkript',
    about: 'Über dieses Transkript',
    loadingTranscript: 'Das Transkript wird geladen',
    cutText: (rest) => `… (noch ${rest} Zeichen)`,

    // The look
    look: 'Ansicht',

    // Episodes and files
    episode: 'Folge',
    episodes: 'Folgen',
    episodeNumber: (which) => `Folge ${which}`,
    minutes: (minutes) => `${minutes} Min.`,
    seconds: (seconds) => `${seconds} Sek.`,
    chapters: 'Kapitel',
    more: (chapter) => `Mehr zu „${chapter}“, in einem neuen Tab`,
    chaptersAndEpisodes: 'Kapitel und Folgen',
    aboutEpisode: 'Über diese Folge',
    yourFiles: 'Ihre Dateien',
    forget: (title) => `„${title}“ entfernen`,
    library: 'Mediathek',
    openFiles: 'Dateien öffnen',
    starting: 'Wird geöffnet',

    // Keys
    keys: 'Tasten',

    // Troubles
    userErrors: 'Was nicht geklappt hat',
    partMissing:
      'Ein Teil dieser Seite ist nicht angekommen. Laden Sie sie neu, um es noch einmal zu versuchen.',
  },

  later: {
    ...moreDe.later,
    hint: 'Hinweis',
    diagnostic: diagnosticDe.diagnostic,
    // The bar
    mute: 'Stumm schalten',
    unmute: 'Ton einschalten',

    // The transcript
    quoted: (words) => `„${words}“`,
    sentence: (text) => `${text}.`,
    noTranscriptTitle: 'Noch kein Transkript',
    noTranscript:
      'Ziehen Sie ein Transkript auf diese Seite, um mitzulesen: WebVTT, SRT oder ein anderes Format.',
    backTo: (time) => `Zurück zu ${time}`,
    backToStart: 'Zurück zum Anfang',

    // About the transcript
    // A passage that is selected, or that a link has opened
    passage: 'Ausgewählte Stelle',
    copyQuote: 'Zitat kopieren',
    copyLink: 'Link kopieren',
    sharePassage: 'Teilen',
    savePicture: 'Als Bild speichern',
    speakerSays: (speaker) => `${speaker}: `,
    quote: ({ words, isTalk, speaker, title, time }) =>
      `${isTalk ? words : `„${words}“`}\n— ${[speaker, title, time].filter(Boolean).join(', ')}`,
    sourceOnPicture: (facts) => facts.filter(Boolean).join(' · '),
    quoteCopied: 'Zitat kopiert',
    quoteCopiedWithoutLink: 'Zitat kopiert, ohne Link: Diese Dateien gibt es nur in Ihrem Browser.',
    linkCopied: 'Link kopiert',
    copyByHand: 'Der Browser hat das Kopieren nicht erlaubt. Kopieren Sie es von hier:',
    textToCopy: 'Text zum Kopieren',
    notShared: 'Das Teilen hat nicht geklappt. Kopieren Sie stattdessen das Zitat oder den Link.',
    makingPicture: 'Das Bild wird gezeichnet',
    playPassage: (length) => `Diese Stelle abspielen (${length})`,
    playPassageAgain: 'Noch einmal abspielen',
    goOn: 'Von hier weiterhören',
    passageEnded: 'Hier endet die Stelle.',
    lineHint:
      'Klicken Sie auf eine Zeile, um sie zu hören. Wenn Sie wegscrollen, bringt Sie der Pfeil unten oder die Taste F zurück.',
    lineHintTouch:
      'Tippen Sie auf eine Zeile, um sie zu hören. Wenn Sie wegscrollen, bringt Sie der Pfeil unten zurück.',
    untimedHint:
      'Dieses Transkript hat keine Zeiten: Man kann es lesen, aber es folgt der Stimme nicht, und seine Zeilen lassen sich nicht anspielen.',
    gotIt: 'Verstanden',

    aboutFormat: 'Format',
    formats: {
      vtt: 'WebVTT',
      srt: 'SRT (SubRip)',
      json: 'JSON',
      html: 'HTML',
      ttml: 'TTML',
      xml: 'Text mit Zeiten in XML',
      ass: 'SSA/ASS (SubStation Alpha)',
      sbv: 'SBV (YouTube)',
      lrc: 'LRC (Liedtexte)',
      brackets: 'Zeilen mit Zeiten in Klammern, wie Whisper sie ausgibt',
      tsv: 'Tabelle (TSV)',
      text: 'Reiner Text',
      unknown: 'Unbekannt',
    },
    aboutLanguage: 'Sprache',
    aboutLines: 'Zeilen',
    number,
    lines: (count) => counted(count, { one: '# Zeile', other: '# Zeilen' }),
    aboutTimes: 'Zeiten',
    timesOfWords: 'für jede Zeile und ihre Wörter',
    timesOfSomeWords: 'für jede Zeile und manche Wörter',
    timesOfLines: 'für jede Zeile',
    timesNone: 'keine: Man kann es lesen, aber es folgt der Stimme nicht',
    aboutSpeakers: 'Stimmen',
    noSpeakers: 'niemand ist genannt',
    share: percent,
    aboutDiagnostics: 'Was nicht gelesen werden konnte',
    atLine: (line) => `Zeile ${number(line)}`,
    inFile: 'In der Datei',
    andMore: (count) => `und ${number(count)} weitere`,
    saveAs: 'Speichern als',
    saveNames: {
      vtt: 'WebVTT',
      srt: 'SRT',
      text: 'Reiner Text',
      markdown: 'Markdown',
      json: 'JSON',
    },
    saveWhy: {
      vtt: 'für Player im Web',
      srt: 'für Videoplayer und Schnittprogramme',
      text: 'nur die Worte',
      markdown: 'für Notizen',
      json: 'für Podcast-Apps',
    },
    saveWithWords: (why) => `${why}, mit den Zeiten der Wörter`,
    saveWithTimes: (why) => `${why}, mit den Zeiten der Zeilen`,
    saved: (name) => `Gespeichert als ${name}`,
    notSaved:
      'Das Speichern hat nicht geklappt. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',

    // The look
    view: 'Darstellung',
    textSize: 'Schriftgröße',
    textSizeOf: percent,
    measure: 'Zeilenlänge',
    measures: { narrow: 'Kurz', normal: 'Normal', wide: 'Lang' },
    face: 'Schrift',
    faces: { sans: 'Serifenlos', serif: 'Serifen', lexend: 'Lexend' },
    lexendWhy: 'Lexend ist für Menschen mit Leseschwäche gemacht.',
    dimToCome: 'Was noch kommt, blasser',
    showAccent: 'Die Farbe des Podcasts',
    lookReset: 'Alles wie zu Anfang',
    viewAuto: 'Automatisch',
    viewReading: 'Lesen',
    viewLines: 'Zeilen',
    theme: 'Farben',
    themeSystem: 'System',
    themeLight: 'Hell',
    themeDark: 'Dunkel',

    // Episodes and files
    pageLanguage: 'Sprache dieser Seite',
    pageLanguageAuto: 'Wie der Browser',
    emptyTitle: 'Hören mit den Worten vor Augen',
    emptyText:
      'Ziehen Sie eine Aufnahme und ihr Transkript irgendwo auf diese Seite. Was gerade gesagt wird, ist markiert, und ein Klick auf eine Zeile spielt sie ab. Nichts verlässt Ihren Browser.',
    dropHere: 'Aufnahme und Transkript hier loslassen',
    dropHereMore:
      'In beliebiger Reihenfolge, einzeln oder zusammen. Alles bleibt in diesem Browser.',
    openDemo: 'Demo abspielen',

    // Keys
    close: 'Schließen',
    // The library
    libraryEmptyTitle: 'Noch nichts hier',
    libraryEmpty: 'Was Sie hören, steht hier, mit der Stelle, an der Sie aufgehört haben.',
    librarySearch: 'Titel und Podcasts durchsuchen',
    libraryNone: (words) => `Nichts heißt „${words}“.`,
    libraryCount: (count) => counted(count, { one: '# Folge', other: '# Folgen' }),
    libraryFound: (found, count) =>
      `${number(found)} von ${counted(count, { one: '# Folge', other: '# Folgen' })}`,
    timeLeft: (left) => `noch ${left}`,
    finished: 'Fertig gehört',
    notBegun: 'Noch nicht begonnen',
    now: 'Jetzt',
    forgetAll: 'Alle entfernen',
    forgotten: (count, title) =>
      count === 1 ? `„${title}“ ist entfernt.` : `${number(count)} Folgen sind entfernt.`,
    undo: 'Rückgängig',
    keptHere: (all) => `${all} in diesem Browser gespeichert`,
    keptOwn: (own, all) => `${all} in diesem Browser gespeichert, davon ${own} eigene Dateien`,
    spaceKey: 'Leertaste',
    keyPlay: 'Abspielen oder Pause',
    keySkip: '15 Sekunden zurück, 30 vor',
    keyStep: '5 Sekunden zurück, vor',
    keyLines: 'Vorige, nächste Zeile',
    keyRepeat: 'Diese Zeile noch einmal',
    keySpeed: 'Langsamer, schneller',
    keyNormal: 'Normales Tempo',
    keyMute: 'Stumm',
    keyTenths: 'Zu einem Zehntel der Folge springen',
    keyFollow: 'Der Stimme folgen',
    keyView: 'Lesen oder Zeilen',
    keyHelp: 'Alle Tasten',
    keyTab: 'Ins Transkript; dann Pfeile, Pos1, Ende; Enter spielt ab',

    // Troubles
    tryAgain: 'Noch einmal versuchen',
    dismiss: 'Schließen',
    userError: userErrorDe,
  },
};
