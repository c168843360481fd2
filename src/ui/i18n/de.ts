import type { Messages } from './en.ts';
import { counting } from './formatting.ts';

const { number, percent, counted, shift, tenths } = counting('de');

const notFetched = {
  show: 'Der Podcast konnte nicht geladen werden',
  transcript: 'Das Transkript konnte nicht geladen werden',
  chapters: 'Die Kapitel konnten nicht geladen werden',
  audio: 'Die Aufnahme konnte nicht geladen werden',
};
const copyAgain = (files: string) =>
  `Kopieren Sie sie neu, oder laden Sie sie noch einmal herunter, und ersetzen Sie sie unter ${files}.`;

/** The messages in German. */
export const de: Messages = {
  locale: 'de',
  appName: 'Cueline',
  titleWith: (episode) => `${episode} · Cueline`,
  number,
  shift,
  tenths,
  percent,
  minutes: (minutes) => `${minutes} Min.`,
  seconds: (seconds) => `${seconds} Sek.`,
  quoted: (words) => `„${words}“`,
  sentence: (text) => `${text}.`,
  starting: 'Wird geöffnet',
  partMissing:
    'Ein Teil dieser Seite ist nicht angekommen. Laden Sie sie neu, um es noch einmal zu versuchen.',
  partOffline: 'Dieser Teil der Seite kommt, sobald es eine Verbindung gibt.',
  waitsOffline: 'Keine Verbindung. Der Ton geht weiter, wenn sie zurück ist.',
  waitsForSound: 'Warten auf die Aufnahme …',
  close: 'Schließen',
  cancel: 'Abbrechen',

  // The header
  search: 'Im Transkript suchen',
  about: 'Über dieses Transkript',
  look: 'Ansicht',
  library: 'Mediathek',
  openFiles: 'Dateien öffnen',
  files: 'Dateien',
  filesOfEpisode: 'Dateien dieser Episode',
  fileKinds: { audio: 'Aufnahme', transcript: 'Transkript', chapters: 'Kapitel', artwork: 'Bild' },
  replaceFile: (name: string) => `${name} ersetzen`,
  removeFile: (name: string) => `${name} entfernen`,
  fileApart: (name: string) => `Aus ${name} eine eigene Episode machen`,
  addFiles: 'Dateien hinzufügen',
  keys: 'Tasten',

  // Notices
  whatWentWrong: 'Was nicht geklappt hat',
  tryAgain: 'Noch einmal versuchen',
  dismiss: 'Schließen',

  // The look
  view: 'Darstellung',
  viewAuto: 'Automatisch',
  viewReading: 'Lesen',
  viewLines: 'Zeilen',
  theme: 'Farben',
  themeSystem: 'System',
  themeLight: 'Hell',
  themeDark: 'Dunkel',
  textSize: 'Schriftgröße',
  measure: 'Zeilenlänge',
  measures: { narrow: 'Kurz', normal: 'Normal', wide: 'Lang' },
  face: 'Schrift',
  faces: { sans: 'Serifenlos', serif: 'Serifen', lexend: 'Lexend' },
  lexendWhy: 'Lexend ist für Menschen mit Leseschwäche gemacht.',
  highlight: 'Hervorheben',
  highlights: { line: 'Zeile', word: 'Wort', both: 'Beides', none: 'Nichts' },
  wordsEstimated:
    'Dieses Transkript kennt nur die Zeiten der Zeilen: Wörter sind geschätzt und blasser markiert.',
  stayAwake: 'Bildschirm anlassen, solange der Text mitläuft',
  dimToCome: 'Was noch kommt, blasser',
  showAccent: 'Die Farbe des Podcasts',
  pageLanguage: 'Sprache dieser Seite',
  pageLanguageAuto: 'Wie der Browser',
  lookReset: 'Alles wie zu Anfang',

  // The page without an episode
  emptyTitle: 'Hören mit den Worten vor Augen',
  emptyText:
    'Ziehen Sie eine Aufnahme und ihr Transkript irgendwo auf diese Seite. Was gerade gesagt wird, ist markiert, und ein Klick auf eine Zeile spielt sie ab. Nichts verlässt Ihren Browser.',
  dropHere: 'Aufnahme und Transkript hier loslassen',
  dropHereMore: 'In beliebiger Reihenfolge, einzeln oder zusammen. Alles bleibt in diesem Browser.',
  openDemo: 'Demo abspielen',

  // The episode panel
  episode: 'Folge',
  episodes: 'Folgen',
  episodesAbove: 'Folgen darüber zeigen',
  comesFrom: (host) => `Dieser Podcast kommt von ${host}.`,
  episodeNumber: (which) => `Folge ${which}`,
  chapters: 'Kapitel',
  chaptersAndEpisodes: 'Kapitel und Folgen',
  more: (chapter) => `Mehr zu „${chapter}“, in einem neuen Tab`,
  aboutEpisode: 'Über diese Folge',
  yourFiles: 'Ihre Dateien',
  forget: (title) => `„${title}“ entfernen`,

  // Eine Aufnahme, die in diesem Browser bleibt
  keepOffline: 'Offline behalten',
  keepOfflineOf: (title) => `„${title}“ offline behalten`,
  keepWhy: 'Zum Hören ohne Netz',
  keepComing: 'Wird geladen',
  keepStarts: 'Die Aufnahme wird angefragt',
  keepShare: (done, all) => `${done} von ${all}`,
  keepCancel: 'Laden abbrechen',
  keepCancelOf: (title) => `Laden von „${title}“ abbrechen`,
  kept: 'Offline verfügbar',
  keptWith: (size) => `Offline verfügbar (${size})`,
  keepRemove: 'Aus diesem Browser entfernen',
  keepRemoveOf: (title) => `Die Aufnahme von „${title}“ aus diesem Browser entfernen`,
  spaceLeft: (size) => `${size} frei`,
  keepFailed: 'Nicht gespeichert',
  keepFailures: {
    'not-found': 'Dort gibt es diese Datei nicht.',
    refused: 'Die Seite, auf der die Aufnahme liegt, gibt sie anderen Seiten nicht frei (CORS).',
    unreachable: 'Die Seite, auf der die Aufnahme liegt, ist nicht erreichbar.',
    insecure: 'Ihre Adresse beginnt mit http, und eine Seite mit https darf nur von https lesen.',
    offline: 'Es gibt keine Verbindung, oder sie ist abgerissen.',
    server: 'Die Seite, auf der die Aufnahme liegt, meldet einen Fehler.',
    'too-large': 'Die Aufnahme ist zu groß.',
    full: 'In diesem Browser ist kein Platz mehr dafür.',
    'no-storage': 'Dieser Browser speichert hier keine Aufnahmen.',
    'own-fault': 'Ein Teil dieser Seite wurde nicht geladen oder hat versagt.',
  },

  // The transcript
  transcript: 'Transkript',
  loadingTranscript: 'Das Transkript wird geladen',
  reading: 'Das Transkript wird gelesen',
  readingShare: (share) => `Das Transkript wird gelesen: ${percent(share)}`,
  cutText: (rest) => `… (noch ${rest} Zeichen)`,
  noTranscriptHere: 'Zu dieser Folge gibt es kein Transkript.',
  noTranscriptTitle: 'Noch kein Transkript',
  noTranscript:
    'Ziehen Sie ein Transkript auf diese Seite, um mitzulesen: WebVTT, SRT oder ein anderes Format.',
  toSaidLine: (time) => `Zur gehörten Zeile (${time})`,
  undoJump: (time) => `Sprung rückgängig (${time})`,
  backToStart: 'Zurück zum Anfang',
  hint: 'Hinweis',
  lineHint:
    'Klicken Sie auf eine Zeile, um sie zu hören. Wenn Sie wegscrollen, bringt Sie der Pfeil unten oder die Taste F zurück.',
  lineHintTouch:
    'Tippen Sie auf eine Zeile, um sie zu hören. Wenn Sie wegscrollen, bringt Sie der Pfeil unten zurück.',
  untimedHint:
    'Dieses Transkript hat keine Zeiten: Man kann es lesen, aber es folgt der Stimme nicht, und seine Zeilen lassen sich nicht anspielen.',
  gotIt: 'Verstanden',

  // The search
  previousHit: 'Voriger Treffer',
  nextHit: 'Nächster Treffer',
  closeSearch: 'Suche schließen',
  hitOf: (hit, count) => `${number(hit)} von ${number(count)}`,
  hitAloud: (hit, count, line) => `${number(hit)} von ${number(count)}: ${line}`,
  nothingFound: 'Nichts gefunden',
  foundLines: 'Gefundene Zeilen',
  wholeWords: 'Ganze Wörter',
  inAnyOrder: 'Alle Wörter, in beliebiger Reihenfolge',
  searchesOriginal: 'Gesucht wird im Original, nicht in der Übersetzung.',
  nearest: 'Ähnlich geschrieben:',
  playFrom: (time) => `Ab ${time} abspielen`,

  // The search in all episodes
  searchShow: 'Suchen, was gesagt wurde',
  clearSearch: 'Suche leeren',
  searching: 'Wird gesucht',
  results: 'Ergebnisse',
  foundIn: (lines, episodes) =>
    `${counted(lines, { one: '# Zeile', other: '# Zeilen' })} in ${counted(episodes, { one: '# Folge', other: '# Folgen' })}`,
  wordsFirst: (words) =>
    words === 2 ? 'Zeilen mit beiden Wörtern zuerst' : 'Zeilen mit allen Wörtern zuerst',
  moreInEpisode: (count) => `${number(count)} weitere in dieser Folge`,
  moreEpisodes: (count) => counted(count, { one: '# weitere Folge', other: '# weitere Folgen' }),
  notSaid: (words) => `„${words}“ kommt in keiner Folge vor.`,
  notSaidNext: 'Versuchen Sie es mit weniger Wörtern oder nur mit deren Anfang.',
  typeMore: 'So beginnen viele Wörter: Tippen Sie etwas weiter.',
  searchPartial: 'Ein Teil der Suche konnte nicht geladen werden; es können Zeilen fehlen.',
  searchFailed: 'Die Suche konnte nicht geladen werden.',
  linesNotLoaded: 'Diese Zeilen konnten nicht geladen werden.',
  inAllEpisodes: 'In allen Folgen',

  // Several transcripts
  transcriptNow: (name) => `Transkript: ${name}`,
  transcriptsNow: (name, second) => `Transkript: ${name}, darunter ${second}`,
  twoNames: (name, second) => `${name} + ${second}`,
  toldApart: (name, by) => `${name} (${by})`,
  languages: 'Sprachen',
  belowLines: 'Unter jeder Zeile',
  off: 'Aus',
  readingSecond: (name) => `${name} wird gelesen`,
  secondFailed: (name) =>
    `${name} lässt sich nicht darunter zeigen: Es konnte nicht gelesen werden.`,
  secondUntimed: (name) =>
    `${name} lässt sich nicht darunter zeigen: Ohne Zeiten ist nicht zu erkennen, welche Zeile wohin gehört.`,
  firstUntimed: 'Darunter lässt sich nichts zeigen: Dieses Transkript hat keine Zeiten.',

  // The speakers
  speaker: 'Stimme',
  speakerShare: (name, share) => `${name} · ${percent(share)}`,
  alone: 'Nur',
  onlyOf: (name) => `Nur ${name}`,
  playAlone: 'Nur diese Stimme',
  playOnly: (name) => `Nur diese Stimme: ${name}`,
  previousTurn: (name) => `Voriger Beitrag von ${name}`,
  nextTurn: (name) => `Nächster Beitrag von ${name}`,
  showAll: 'Alle Stimmen zeigen',
  onlySpeaker: (name) => `Nur ${name} wird gezeigt`,
  allSpeakers: 'Alle Stimmen werden gezeigt',

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

  // Sharing the episode
  shareEpisode: 'Diese Folge teilen',
  linkToEpisode: 'Link zur Folge',
  startAt: (time) => `Ab ${time}`,
  copy: 'Kopieren',
  embedInPage: 'In eine Seite einbetten',
  embedSizes: { small: 'Klein', full: 'Mit Transkript' },
  embedCode: 'Code für die Seite',
  codeCopied: 'Code kopiert',
  preview: 'Vorschau',
  shareWithApp: 'Mit einer App teilen',
  linkNotShared: 'Das Teilen hat nicht geklappt. Kopieren Sie stattdessen den Link.',
  nothingToPlay: 'Hier gibt es nichts abzuspielen.',

  // About the transcript
  aboutFormat: 'Format',
  formats: {
    xml: 'Text mit Zeiten in XML',
    lrc: 'LRC (Liedtexte)',
    brackets: 'Zeilen mit Zeiten in Klammern, wie Whisper sie ausgibt',
    tsv: 'Tabelle (TSV)',
    text: 'Reiner Text',
    unknown: 'Unbekannt',
  },
  aboutLanguage: 'Sprache',
  aboutLines: 'Zeilen',
  lines: (count) => counted(count, { one: '# Zeile', other: '# Zeilen' }),
  aboutTimes: 'Zeiten',
  timesOfWords: 'für jede Zeile und ihre Wörter',
  timesOfSomeWords: 'für jede Zeile und manche Wörter',
  timesOfLines: 'für jede Zeile',
  timesNone: 'keine: Man kann es lesen, aber es folgt der Stimme nicht',
  aboutSpeakers: 'Stimmen',
  noSpeakers: 'niemand ist genannt',
  whoSpeaksWhen: 'Wer wann spricht',
  aboutDiagnostics: 'Was nicht gelesen werden konnte',
  atLine: (line) => `Zeile ${number(line)}`,
  inFile: 'In der Datei',
  andMore: (count) => `und ${number(count)} weitere`,
  saveAs: 'Speichern als',
  saveWhy: {
    vtt: 'für Player im Web',
    srt: 'für Videoplayer und Schnittprogramme',
    text: 'nur die Worte',
    markdown: 'für Notizen',
    json: 'für Podcast-Apps',
    epub: 'für E-Reader, die beim Vorlesen mitgehen',
  },
  saveWithWords: (why) => `${why}, mit den Zeiten der Wörter`,
  saveWithTimes: (why) => `${why}, mit den Zeiten der Zeilen`,
  saved: (name) => `Gespeichert als ${name}`,
  savedSilent: (name, why) => `Gespeichert als ${name}, ohne Ton. ${why}`,
  noSound: {
    'no-recording': 'Es gibt keine Aufnahme.',
    unreadable: 'Ihr Server lässt Seiten die Aufnahme nicht lesen.',
    kind: 'E-Reader brauchen MP3, AAC oder Opus.',
    untimed: 'Die Zeilen haben keine Zeiten.',
  },
  makingBook: 'Das Buch entsteht …',
  notSaved:
    'Das Speichern hat nicht geklappt. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',

  // The bar
  player: 'Player',
  noAudio: 'Noch keine Aufnahme. Ziehen Sie eine Audiodatei auf diese Seite, um zu hören.',
  play: 'Abspielen',
  pause: 'Pause',
  pauseWaiting: 'Pause (wartet auf die Aufnahme)',
  back: (seconds) => `${seconds} Sekunden zurück`,
  forward: (seconds) => `${seconds} Sekunden vor`,
  previousLine: 'Vorige Zeile',
  nextLine: 'Nächste Zeile',
  keepNow: 'Merken, was eben gesagt wurde',
  previousEpisode: 'Vorige Folge',
  nextEpisode: 'Nächste Folge',
  place: 'Stelle in der Folge',
  placeOf: (time, duration, chapter) => `${time} von ${duration}${chapter ? `, ${chapter}` : ''}`,
  speed: 'Tempo',
  speedNow: (rate) => `Tempo: ${rate}`,
  rate: (rate) => `${rate}×`,
  skipSilence: 'Pausen raffen',
  skipSilenceWhy: 'Pausen zwischen den Zeilen laufen dreimal so schnell.',
  noPauses: 'Dieses Transkript kennt keine Pausen.',
  savedMinutes: (minutes, seconds) =>
    `${number(minutes)} Min. ${number(seconds)} Sek. in dieser Folge gespart`,
  savedSeconds: (seconds) => `${number(seconds)} Sek. in dieser Folge gespart`,
  volume: 'Lautstärke',
  volumeNow: (hundredths) => `Lautstärke: ${percent(hundredths / 100)}`,
  muted: 'Stumm',
  mute: 'Stumm schalten',
  unmute: 'Ton einschalten',
  loudness: 'Gleichmäßige Lautstärke',
  loudnessWhy: 'Leise Stimmen lauter, laute leiser',
  loudnessOtherSite:
    'Nicht bei dieser Aufnahme: Ihre Website lässt keine andere Seite den Ton lesen.',
  loudnessNoMeans: 'Hier nicht: Dieser Browser oder das Tongerät lässt es nicht zu.',
  repeat: 'Wiederholen',
  repeatOff: 'Aus',
  repeatLine: 'Zeile',
  repeatPassage: 'Stelle',
  repeatPassageHow:
    'Öffnen Sie den Link zu einer Stelle oder wählen Sie eine aus, um sie zu wiederholen.',
  lineByLine: 'Nach jeder Zeile anhalten',
  lineByLineWhy: 'Die Leertaste spielt die nächste Zeile.',
  repeatPause: 'Pause dazwischen',
  repeatPauses: {
    '0': 'Keine',
    '1': '1 Sekunde',
    '2': '2 Sekunden',
    '5': '5 Sekunden',
    same: 'So lang wie das Gesagte',
  },
  repeated: (count) => counted(count, { one: '#-mal gehört', other: '#-mal gehört' }),
  sleep: 'Schlaf-Timer',
  sleepNow: (left) => `Schlaf-Timer: ${left}`,
  sleepChapter: 'Ende des Kapitels',
  sleepEpisode: 'Ende der Folge',
  sleepIn: (left) => `Der Ton endet in ${left}.`,
  sleepMore: (minutes) => `${number(minutes)} Min. mehr`,
  sleepOff: 'Ausschalten',
  sleepWhy: 'Der Ton klingt aus, und Ihre Stelle bleibt gemerkt.',

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
  keptOffline: (size) => `davon ${size} offline verfügbar`,

  // The show's page
  newestFirst: (count) => `${number(count)}, die neuesten zuerst`,
  firstToLast: (count) => `${number(count)}, von der ersten an`,
  newestEpisode: 'Neueste Folge',
  firstEpisode: 'Mit der ersten beginnen',
  continueWith: (title, left) => `„${title}“ weiterhören${left === undefined ? '' : `, ${left}`}`,
  withPeople: 'Mit',
  newEpisode: 'Neu',
  heard: 'Gehört',
  filter: 'Folgen filtern',
  filterNone: (words) => `Keine Folge hat „${words}“ im Titel oder in der Beschreibung.`,
  showLinks: 'Links des Podcasts',
  noEpisodes: 'Die erste Folge kommt noch.',
  readsAlong: 'Zum Mitlesen mit Cueline',
  notThereTitle: 'Diese Seite gibt es hier nicht',
  notThere: 'Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen.',
  notHereOfflineTitle: 'Diese Seite ist ohne Netz nicht zur Hand',
  notHereOffline:
    'Sie wurde in diesem Browser noch nicht gelesen. Was hier gelesen wurde, öffnet sich über die Seite der Sendung.',
  allEpisodes: 'Alle Folgen',
  recording: 'Aufnahme',
  listenHere: 'Hören und mitlesen',
  needsScript: 'Der Player braucht JavaScript.',

  // Publishing one’s own files
  publish: 'Veröffentlichen …',
  publishing: {
    publishTitle: 'Eine Sendung veröffentlichen',
    publishWhy:
      'Aus Ihren Dateien wird eine Website: eine Seite für die Sendung und eine für jede Folge, mit ihrem Transkript. Sie entsteht hier in Ihrem Browser; hochgeladen wird nichts.',
    showName: 'Name der Sendung',
    siteAddress: 'Adresse der Website',
    siteAddressWhy:
      'Wo sie stehen wird, falls Sie es wissen. Mit einer Adresse bekommt sie auch einen Feed für Podcast-Apps.',
    siteAddressWrong:
      'Das ist keine Adresse im Web. Eine sieht so aus: tides.example oder https://example.org/tides.',
    siteLanguage: 'Sprache der Website',
    sitePages: 'Seiten',
    showPage: 'Die Sendung, mit allen Folgen',
    titleOf: (episode) => `Titel von „${episode}“`,
    publishEpisode: (episode) => `„${episode}“ veröffentlichen`,
    moveUp: (episode) => `„${episode}“ nach oben`,
    moveDown: (episode) => `„${episode}“ nach unten`,
    noRecording: 'ohne Aufnahme',
    noWords: 'ohne Transkript',
    chaptersCount: (count) => counted(count, { one: '# Kapitel', other: '# Kapitel' }),
    hasPicture: 'Bild',
    pageLeftOut: 'Bekommt keine Seite: siehe unten.',
    oddities: 'Einen Blick wert',
    lookingThrough: 'Die Dateien werden durchgesehen',
    siteSize: (size) => `Etwa ${size}`,
    saveZip: 'Als ZIP sichern',
    makingSite: (share) => `Die Website entsteht: ${percent(share)}`,
    siteSaved: (file) => `${file} ist gesichert.`,
    siteNext:
      'Entpacken Sie die Datei und laden Sie den Inhalt auf einen beliebigen Webhost: GitHub Pages, Netlify, Cloudflare Pages oder Ihren eigenen Webspace.',
    siteCancelled: 'Angehalten. Es wurde nichts gesichert.',
    siteFailed:
      'Die Website konnte nicht gesichert werden. Prüfen Sie, ob auf dem Datenträger Platz ist, und versuchen Sie es noch einmal.',
    noPublisher:
      'Was die Website macht, konnte nicht geladen werden. Prüfen Sie das Netz und versuchen Sie es noch einmal.',
    nameFirst: 'Geben Sie der Sendung zuerst einen Namen.',
  },

  // Timing: how lines and sound fit
  timing: 'Gleichlauf',
  nudges: 'Zeilen verschieben',
  nudgeEarlier: (by) => `Zeilen früher (${by})`,
  nudgeLater: (by) => `Zeilen später (${by})`,
  pickHeard: 'Gehörte Zeile wählen',
  pickLine: 'Klicken Sie auf die Zeile, die Sie jetzt hören.',
  adStarts: 'Werbung beginnt',
  adIsOver: 'Werbung vorbei',
  adRuns: 'Drücken Sie an ihrem Ende „Werbung vorbei“: die Zeilen danach rücken nach.',
  linesAsPublished: 'Die Zeilen stehen, wo das Transkript sie hat.',
  linesLater: (by) => `Zeilen kommen ${by} später als im Transkript.`,
  linesEarlier: (by) => `Zeilen kommen ${by} früher als im Transkript.`,
  moveAll: 'Alle Zeilen verschieben',
  moveRest: 'Nur die Zeilen ab hier verschieben',
  timingReset: 'Alles rückgängig',
  findShift: 'Versatz suchen',
  shiftListening: 'Hört nach, wo gesprochen wird …',
  linesSeemEarly: (by) => `Die Zeilen scheinen ${by} zu früh.`,
  linesSeemLate: (by) => `Die Zeilen scheinen ${by} zu spät.`,
  insertionSeems: (length, at) =>
    `Bei ${at} scheinen ${length} eingefügt. Die Zeilen danach verschieben?`,
  moveThem: 'Verschieben',
  leaveThem: 'So lassen',
  linesFit: 'Die Zeilen passen zum Ton.',
  noShift: 'Der Ton zeigt keinen klaren Versatz.',
  shiftUnreadable: 'Diese Aufnahme lässt sich hier nicht lesen.',
  shiftCostly: 'Dafür würde die ganze Aufnahme gelesen.',
  notInTranscript: 'Nicht im Transkript',
  toItsEnd: (clock) => `Zum Ende, ${clock}`,
  hearNow: 'Das höre ich jetzt',
  aboutFit: 'Gleichlauf',
  fits: {
    plain: 'wie veröffentlicht',
    own: 'wie in der Datei angegeben',
    show: 'wie die Sendung angibt',
    found: 'im Ton gefunden',
    hand: 'von Hand verschoben',
  },
  fitDetails: {
    listening: (share) =>
      `Bisher wurden ${percent(share)} davon abgehört. Eine blassere Markierung ist geschätzt: Dieser Teil kommt noch.`,
    unchecked: 'Bisher nicht mit dem Ton verglichen.',
    agrees: 'Der Ton stimmt damit überein.',
    whole: 'Es wurde nichts eingefügt.',
    same: 'Es ist genau die Aufnahme, die transkribiert wurde.',
    unfit:
      'Nichts darin ist das, was transkribiert wurde: Es ist eine andere Aufnahme oder eine neue Fassung.',
    unreadable:
      'Ob etwas eingefügt wurde, lässt sich hier nicht sagen: Der Anbieter lässt keine Seite sie lesen, oder dieser Browser kann sie nicht dekodieren.',
    costly: 'Um zu finden, was eingefügt wurde, müsste die ganze Aufnahme gelesen werden.',
  },
  gapsFound: (ranges) => `Nicht im Transkript: ${ranges}`,
  recordingLonger: (by) => `Die Aufnahme ist ${by} länger als veröffentlicht.`,
  recordingShorter: (by) => `Das Transkript geht nach dem Ende der Aufnahme noch ${by} weiter.`,
  listenTo: (size) => (size ? `Abhören (${size})` : 'Abhören'),
  fixTiming: 'Gleichlauf anpassen',
  aboutJumps: 'Sprünge',
  jumps: {
    unknown: 'noch nicht nachgesehen',
    'as-it-is': 'genau',
    exact: 'genau, nach einem Verzeichnis der Datei',
    'not-yet': 'vorerst ungefähr: Die Seite wird noch dafür eingerichtet, sie genau zu finden',
    unread: 'ungefähr: variable Bitrate',
    inexact: 'ungefähr: variable Bitrate',
    unreadable: 'vielleicht ungefähr',
  },
  withOffBy: (how, seconds) => `${how}, bis etwa ${number(seconds)} Sek. daneben`,
  jumpsUnread: 'Beim ersten Sprung wird die Datei durchgesehen; von da an sind Sprünge genau.',
  playHere: 'Hier abspielen',
  readOnce: 'Einmal lesen',
  aboutMark: 'Verzögerung der Hervorhebung',
  measureMark: 'Messen, wie spät sie kommt',
  markWaits: 'Wartet auf die nächste Zeile; der Ton muss laufen.',
  milliseconds: (ms) => `${number(ms)} ms`,
  markLate: (last, median, worst) => `zuletzt ${last}, im Median ${median}, höchstens ${worst}`,
  markWhy: (lines) =>
    `Über ${lines}: vom Beginn einer Zeile im Ton bis zum Bild, das ihre Markierung zeigt. Unter 0 kommt sie zu früh. Was Bildschirm und Lautsprecher brauchen, ist nicht dabei.`,
  adjustTiming: 'Anpassen',
  saveMoved: 'Die Zeiten werden gespeichert, wie Sie sie verschoben haben.',
  mapPicture: (gaps) =>
    counted(gaps, {
      one: 'Wo das Transkript zu hören ist: # Stück der Aufnahme fehlt darin',
      other: 'Wo das Transkript zu hören ist: # Stücke der Aufnahme fehlen darin',
    }),

  // Kept passages, and the library as a file
  keptPassages: {
    title: 'Gemerkte Stellen',
    keep: 'Merken',
    done: 'Gemerkt',
    doneBefore: 'Schon gemerkt',
    showAll: 'Alle zeigen',
    keyKeep: 'Die gesprochene Zeile und die davor merken',
    count: (count) => counted(count, { one: '# gemerkte Stelle', other: '# gemerkte Stellen' }),
    found: (found, count) => `${number(found)} von ${number(count)} gemerkten Stellen`,
    which: 'Gemerkte Stellen aus',
    thisEpisode: 'dieser Folge',
    allEpisodes: 'allen Folgen',
    search: 'Wörter, Notizen und Titel durchsuchen',
    none: (words) => `Nichts Gemerktes enthält „${words}“.`,
    emptyTitle: 'Noch nichts gemerkt',
    empty:
      'Wählen Sie Wörter im Transkript aus und drücken Sie Merken. Oder drücken Sie beim Hören B: Die gesprochene Zeile und die davor werden gemerkt.',
    mark: (words) => `Gemerkt: „${words}“`,
    markWithNote: (words, note) => `Gemerkt: „${words}“. Notiz: ${note}`,
    gone: 'In diesem Transkript nicht mehr zu finden; spielt ab seiner Zeit.',
    goneMark: (words) => `Hier gemerkt und in diesem Transkript nicht mehr zu finden: „${words}“`,
    note: 'Notiz',
    addNote: 'Notiz hinzufügen',
    editNote: 'Notiz bearbeiten',
    noteOn: (words) => `Notiz zu „${words}“`,
    noteDone: 'Fertig',
    remove: (words) => `„${words}“ entfernen`,
    removed: (words) => `„${words}“ ist entfernt.`,
    table: 'Tabelle (CSV)',
    read: (size) => `${size} in diesem Browser für gelesene Seiten und Transkripte`,
    librarySave: 'Bibliothek sichern',
    libraryTake: 'Bibliothek einlesen',
    libraryWhat:
      'Abspielstellen, gemerkte Stellen, Einstellungen und Zeitangaben als eine Datei, für einen anderen Browser. Eigene Dateien sind nicht darin.',
    savedInPart: 'Folgen, Abspielstellen und Zeitangaben waren nicht lesbar und fehlen darin.',
    taken: (parts) => `Neu oder neuer: ${parts}.`,
    places: (count) => counted(count, { one: '# Abspielstelle', other: '# Abspielstellen' }),
    timings: (count) => counted(count, { one: '# Zeitangabe', other: '# Zeitangaben' }),
    settings: 'Einstellungen',
    dropAgain:
      'Ihre eigenen Dateien sind nicht darin: Öffnen Sie Ihre Aufnahmen wieder, dann ist da, was von ihnen gemerkt war.',
    takenNothing: 'Alles darin war schon hier.',
    takenDamaged: (count) =>
      counted(count, {
        one: 'Ein Eintrag war nicht lesbar und fehlt.',
        other: '# Einträge waren nicht lesbar und fehlen.',
      }),
    takenForNow:
      'Dieser Browser speichert hier nichts: Gemerkte Stellen bleiben, bis Sie die Seite verlassen.',
    faults: {
      empty: 'Diese Datei ist leer. Nichts wurde geändert.',
      'not-json':
        'Diese Datei ist beschädigt oder keine Bibliothek: Sie ist kein JSON. Nichts wurde geändert.',
      other: 'Das ist keine Bibliothek, die hier gesichert wurde. Nichts wurde geändert.',
      newer:
        'Diese Bibliothek stammt von einer neueren Version dieser Seite. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
      unreadable: 'Diese Datei ist nicht lesbar. Nichts wurde geändert.',
    },
  },

  keysHelp: {
    hear: 'Die Zeile unter dem Zeiger ist das, was ich jetzt höre',
    nudge: 'Zeilen 0,1 s früher, später; mit Umschalt 0,5 s',
    space: 'Leertaste',
    play: 'Abspielen oder Pause',
    skip: '15 Sekunden zurück, 30 vor',
    step: '5 Sekunden zurück, vor',
    lines: 'Vorige, nächste Zeile',
    episodes: 'Vorige, nächste Folge',
    repeat: 'Diese Zeile noch einmal',
    speed: 'Langsamer, schneller',
    normal: 'Normales Tempo',
    mute: 'Stumm',
    tenths: 'Zu einem Zehntel der Folge springen',
    follow: 'Der Stimme folgen',
    view: 'Lesen oder Zeilen',
    search: 'Suchen; Enter geht weiter, Strg+Enter spielt ab, Esc führt zurück',
    help: 'Alle Tasten',
    tab: 'Ins Transkript; dann Pfeile, Pos1, Ende; Enter spielt ab',
  },

  // What did not work, by its code: what failed, why as far as known, what to do next.
  yourFile: 'Ihre Datei',
  site: (host) => host ?? 'Die andere Seite',
  userErrors: {
    'not-found': {
      title: {
        show: 'Der Podcast wurde nicht gefunden',
        transcript: 'Das Transkript wurde nicht gefunden',
        chapters: 'Die Kapitel wurden nicht gefunden',
        audio: 'Die Aufnahme wurde nicht gefunden',
      },
      why: (site, file, status) => `${site} hat keine Datei ${file} (${status}).`,
      next: 'Prüfen Sie die Adresse, oder ziehen Sie die Datei auf diese Seite.',
      nextForShow: 'Prüfen Sie die Adresse.',
      whyOwnFile:
        'Ihre Datei lässt sich nicht mehr lesen: Sie wurde verschoben, geändert oder entfernt.',
      nextForOwnFile: 'Ziehen Sie sie noch einmal auf diese Seite.',
    },
    refused: {
      title: notFetched,
      why: (site, file) =>
        `${site} lässt andere Seiten ${file} nicht lesen (keine CORS-Erlaubnis).`,
      next: 'Laden Sie die Datei herunter und ziehen Sie sie auf diese Seite, oder bitten Sie den Anbieter, anderen Seiten das Lesen zu erlauben.',
      nextForShow:
        'Legen Sie die Datei neben diese Seite, oder bitten Sie den Anbieter, anderen Seiten das Lesen zu erlauben.',
    },
    unreachable: {
      title: notFetched,
      why: (site) =>
        `${site} ist nicht erreichbar: Es gibt die Seite nicht, oder sie antwortet nicht.`,
      next: 'Prüfen Sie die Adresse, oder versuchen Sie es später noch einmal.',
    },
    insecure: {
      title: notFetched,
      why: (site, file) =>
        `Die Adresse von ${file} auf ${site} beginnt mit http, und eine Seite mit https darf nur von https lesen.`,
      next: 'Versuchen Sie dieselbe Adresse mit https.',
    },
    offline: {
      title: notFetched,
      why: 'Es gibt keine Verbindung, oder sie ist abgebrochen.',
      next: 'Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    },
    server: {
      title: notFetched,
      why: (site, status) =>
        `${site} hat mit einem Fehler geantwortet${status ? ` (${status})` : ''}.`,
      next: 'Versuchen Sie es später noch einmal.',
    },
    'too-large': {
      title: {
        show: 'Der Podcast ist zu groß',
        transcript: 'Das Transkript ist zu groß',
        chapters: 'Die Kapitel sind zu groß',
        audio: 'Die Aufnahme ist zu groß',
      },
      why: (file) => `${file} ist größer, als eine Seite fassen kann.`,
      next: 'Prüfen Sie, ob es die richtige Datei ist.',
    },
    unreadable: {
      title: {
        show: 'Dieser Podcast kann gerade nicht geöffnet werden',
        chapters: 'Die Kapitel konnten nicht gelesen werden',
        partOfShow: 'Ein Teil des Podcasts konnte nicht gelesen werden',
      },
      whyShow: 'Mit seiner Datei stimmt etwas nicht.',
      nextForShow: 'Versuchen Sie es später noch einmal.',
    },
    'own-fault': {
      title: {
        show: 'Der Podcast konnte nicht geöffnet werden',
        transcript: 'Das Transkript konnte nicht geöffnet werden',
        chapters: 'Die Kapitel konnten nicht geöffnet werden',
        audio: 'Die Aufnahme konnte nicht geöffnet werden',
        files: 'Die Dateien konnten nicht geöffnet werden',
        kept: 'Die Stelle wurde nicht gemerkt',
      },
      why: (detail) => `Ein Teil dieser Seite ist nicht angekommen oder fehlerhaft (${detail}).`,
      next: 'Prüfen Sie die Verbindung und versuchen Sie es noch einmal, oder laden Sie die Seite neu.',
      nextOffline: 'Sobald es eine Verbindung gibt, kann es noch einmal versucht werden.',
    },
    'not-audio': {
      title: 'Die Aufnahme kann nicht abgespielt werden',
      why: (file, type) =>
        `${file} ist kein Ton, den dieser Browser kennt${type ? ` (laut Anbieter: ${type})` : ''}.`,
      whyKind: (kind) => `Dieser Browser spielt diese Art von Datei (${kind}) nicht ab.`,
      next: 'Versuchen Sie es mit einer MP3-Datei.',
    },
    damaged: {
      title: 'Die Aufnahme ist abgebrochen',
      why: (file) =>
        `${file} ist beschädigt oder unvollständig, oder die Verbindung ging verloren.`,
      next: 'Was geladen ist, bleibt; versuchen Sie es von hier noch einmal.',
      whyOwnFile: 'Ihre Datei ist beschädigt, oder ihr Ende fehlt.',
      nextForOwnFile: copyAgain,
    },
    incomplete: {
      title: 'Die Aufnahme kann nicht abgespielt werden',
      why: (file) => `${file} ist nicht vollständig: Das Ende fehlt.`,
      next: 'Das Transkript lässt sich trotzdem lesen.',
      whyOwnFile: 'Ihre Datei ist nicht vollständig: Das Ende fehlt.',
      nextForOwnFile: copyAgain,
    },
    'out-of-reach': {
      title: 'Dorthin kann die Aufnahme nicht springen',
      why: (site) =>
        `${site} sendet sie nur von Anfang an: Der Server müsste Anfragen nach einem Teil einer Datei beantworten (Range).`,
      next: (keepOffline) =>
        `Sie läuft weiter, wo sie war. Mit ${keepOffline} ist jede Stelle zu erreichen.`,
    },
    inexact: {
      title: 'Sprünge in dieser Aufnahme sind ungenau',
      why: (because) =>
        `Sie ist ein MP3 mit variabler Bitrate, in dem Browser Stellen schätzen: Ein Sprung kann um Sekunden danebenliegen. ${because}`,
      because: {
        'no-worker': 'In diesem Fenster läuft kein Service Worker, der sie genau fände.',
        'no-means': 'Dieser Browser spielt kein MP3 in MP4, womit sie genau wären.',
        'saves-data':
          'Um sie genau zu finden, müsste die ganze Aufnahme gelesen werden, und dieser Browser spart Daten.',
        large:
          'Um sie genau zu finden, müsste die ganze Aufnahme gelesen werden, und sie ist groß.',
        broken: 'Ihre Frames ließen sich nicht bis zum Ende lesen.',
        failed:
          'Die Tabelle der Frames passt nicht zu ihr, oder dieser Browser spielte sie danach nicht.',
      },
      next: 'Ihr Anbieter könnte sie mit konstanter Bitrate oder als M4A anbieten oder eine Seek-Datei veröffentlichen.',
      nextAgain: 'Einmal gelesen, sind ihre Sprünge von da an genau.',
      titleUnsure: 'Sprünge in dieser Aufnahme sind vielleicht ungenau',
      whyUnreadable: (site) => `${site} lässt keine Seite hineinsehen.`,
      nextUnreadable:
        'Ihr Anbieter könnte das erlauben (CORS) oder sie mit konstanter Bitrate oder als M4A anbieten.',
    },
    costly: {
      title: 'Vielleicht wurde in diese Aufnahme etwas eingefügt',
      why: 'Um das herauszufinden, würde die ganze Aufnahme gelesen. Sie ist groß, oder dieser Browser spart Daten.',
    },
    shifted: { title: 'Zeilen und Ton passen nicht zusammen' },
    'other-length': {
      title: 'Zeilen und Ton passen vielleicht nicht zusammen',
      next: 'Werden Zeilen zu früh oder zu spät markiert, lassen sie sich verschieben.',
    },
    'ends-early': {
      title: 'Die Aufnahme endet zu früh',
      why: (endsAt, promised) =>
        `Die Datei sollte ${promised} dauern und endet bei etwa ${endsAt}: Vielleicht wurde sie nicht ganz hochgeladen.`,
      whyOwnFile: (endsAt, promised) =>
        `Ihre Datei sollte ${promised} dauern und endet bei etwa ${endsAt}: Vielleicht wurde sie nicht ganz kopiert.`,
      nextForOwnFile: copyAgain,
    },
    'plays-elsewhere': { title: 'Hier pausiert', why: 'Jetzt spielt ein anderer Tab.' },
    renewed: {
      title: 'Die Seite wurde neu geladen',
      why: 'Während sie offen war, ist eine neuere Fassung erschienen.',
    },
    'needs-network': {
      title: 'Der Ton braucht das Netz',
      why: 'Abspielen geht, sobald es eine Verbindung gibt.',
      nextForText: 'Der Text ist da und lässt sich lesen.',
    },
    'needs-click': {
      title: 'Drücken Sie auf Abspielen',
      why: 'Dieser Browser gibt Ton erst nach einem Klick auf die Seite wieder.',
    },
    cancelled: {
      title: 'Das Transkript wurde nicht zu Ende gelesen',
      why: 'Sie haben das Lesen abgebrochen.',
    },
    'no-lines': {
      title: 'Keine Zeilen gefunden',
      why: (file) => `${file} enthält kein Transkript, das Cueline lesen kann.`,
      next: 'Ziehen Sie ein anderes Transkript auf diese Seite, um mitzulesen.',
      whyOther: {
        audio: (file) => `${file} ist eine Aufnahme, kein Transkript.`,
        picture: (file) => `${file} ist ein Bild, kein Transkript.`,
        page: (file) => `${file} ist eine Webseite ohne Transkript.`,
      },
      nextForOther: 'Prüfen Sie die Adresse, oder ziehen Sie das Transkript auf diese Seite.',
    },
    'not-there-yet': {
      title: 'Noch kein Transkript',
      why: 'Die Datei ist leer: Der Anbieter hat sie bisher nicht gefüllt.',
      next: 'Sie können ein eigenes Transkript auf diese Seite ziehen.',
    },
    'not-in-show': {
      title: 'Diese Folge gibt es in diesem Podcast nicht',
      why: (id) =>
        `Der Link nennt ${id}; eine solche Folge hat der Podcast nicht. Offen ist seine erste Folge.`,
    },
    forgotten: {
      title: 'Diese Dateien sind nicht mehr hier',
      why: 'Sie waren nur in diesem Browser gespeichert und wurden entfernt, oder sie liegen in einem anderen Browser.',
      next: 'Ziehen Sie sie noch einmal auf diese Seite.',
    },
    unusable: {
      title: 'Eine Datei wurde ausgelassen',
      next: 'Möglich sind Aufnahmen, Transkripte, Kapitel und Bilder.',
    },
    doubtful: {
      title: {
        'hardly-a-transcript': 'Das ist kaum ein Transkript',
        unlike: 'Diese Dateien gehören vielleicht nicht zusammen',
        second: 'Die Episode hat ein weiteres Transkript',
      },
      whyHardly: (file: string) => `${file} hat eine einzige Zeile und keine Zeiten.`,
      whyUnlike: (audio: string, transcript: string) =>
        `${audio} und ${transcript} heißen verschieden und sind verschieden lang.`,
      whySecond: (file: string, before: string) =>
        `${file} kam als weitere Sprache dazu. Ist es eine Korrektur, so tritt sie an die Stelle von ${before}.`,
      act: {
        'hardly-a-transcript': 'Herausnehmen',
        unlike: 'Trennen',
        second: 'Es ist eine Korrektur',
      },
    },
    'bad-address': { title: 'Ein Teil des Links wurde ausgelassen' },
    'other-show': {
      title: 'Diese Seite öffnet nur ihren eigenen Podcast',
      why: 'Ein anderer Podcast oder Feed in der Adresse der Seite wurde weggelassen.',
    },
    'past-the-end': {
      title: 'Der Link führt über das Ende hinaus',
      why: 'Die Aufnahme ist kürzer als die Stelle, die der Link nennt. Vielleicht wurde sie ersetzt.',
    },
    full: {
      title: 'Ihre Dateien werden nicht gespeichert',
      why: 'Dieser Browser hat keinen Platz mehr für sie.',
      next: 'Jetzt spielen sie; ziehen Sie sie beim nächsten Mal wieder auf diese Seite.',
    },
    'no-storage': {
      title: 'In diesem Fenster wird nichts gespeichert',
      why: 'Der Browser lässt hier kein Speichern zu, wie in privaten Fenstern, oder der Teil der Seite, der speichert, ist nicht angekommen.',
      next: 'Alles spielt; Ihre Stelle, Ihre Dateien und was Sie merken sind beim Verlassen vergessen.',
    },
  },

  // What could not be read, by its code
  unread: {
    // What could not be read in a transcript or in chapters, by its code
    diagnostics: {
      'bad-timestamp': (text) =>
        text ? `Die Zeiten in ${text} sind nicht lesbar.` : 'Die Zeiten hier sind nicht lesbar.',
      'stray-text': (text) => `Text, der zu keiner Zeit gehört: ${text}.`,
      'end-before-start': () => 'Die Zeile endet, bevor sie beginnt.',
      'cut-off': () => 'Die Datei bricht vor ihrem Ende ab.',
      damaged: () => 'Die Datei ist beschädigt; sie wurde gelesen, soweit es ging.',
      'packed-damaged': () =>
        'Die gepackte Datei ist beschädigt; gezeigt wird, was sich auspacken ließ.',
      'no-list': () => 'Diese JSON-Datei enthält keine Liste von Zeilen mit Text.',
      'no-chapter': (text) => `Wo ein Kapitel stehen sollte, steht ${text}.`,
      'no-cues': () => 'In dieser Datei ist noch kein Transkript.',
      'unknown-format': () => 'Das ist kein Transkript einer Art, die gelesen werden kann.',
      'no-chapters': () => 'In dieser Datei sind keine Kapitel.',
      'not-utf-8': () =>
        'Die Datei ist nicht in UTF-8; sie wurde als Windows-1252 gelesen, einzelne Buchstaben können falsch sein.',
      'broken-letters': () =>
        'Einige Bytes der Datei sind kein UTF-8; an ihrer Stelle steht \uFFFD.',
      'too-large': () => 'Die Datei hat mehr als 256 MB: zu groß für ein Transkript.',
    },

    // Parts left out of a show, a feed or the page's address, or the reason why it could not be read, by code
    owners: {
      audio: 'Aufnahme',
      transcript: 'Transkript',
      chapters: 'Kapitel',
      picture: 'Bild',
      show: 'Podcast',
      feed: 'Feed',
    },
    episodeAt: (place) => `Folge ${number(place)}`,
    ofEpisode: (owner, episode) => `${owner}, ${episode}`,
    showDiagnostics: {
      'bad-address': (owner, address) => `Adresse nicht lesbar (${owner}): ${address}.`,
      'refused-address': (owner, address) =>
        `Adresse ausgelassen (${owner}): Geöffnet werden nur http- und https-Adressen, nicht ${address}.`,
      'address-no-text': (owner) =>
        `Adresse ausgelassen (${owner}): Schreiben Sie sie in Anführungszeichen, etwa "ebb.mp3".`,
      'no-language': (owner) =>
        `Sprache ausgelassen (${owner}): Schreiben Sie sie als Kürzel wie „de“ oder „pt-BR“.`,
      'no-colour': 'Die Akzentfarbe wurde ausgelassen: Schreiben Sie sie als #rgb oder #rrggbb.',
      'unknown-key': (key, where, meant) =>
        `${key} ist kein bekannter Schlüssel (${where}); gemeint ist vielleicht ${meant}.`,
      'bad-value': (key, where, right, text) =>
        `${key} (${where}) sollte ${right} sein, nicht ${text}.`,
      'same-id': (id) =>
        `Mehrere Folgen haben die id ${id}: Ein Link dorthin öffnet die erste von ihnen.`,
      'no-list': 'Die Podcast-Datei hat keine Liste „episodes“.',
      'no-episodes': (title) => `${title} hat keine Folge, die geöffnet werden kann.`,
      'no-episode': (episode) =>
        `${episode} wurde ausgelassen: Schreiben Sie sie in geschweifte Klammern, etwa { "audio": "ebb.mp3" }.`,
      'nothing-there': (episode) => `${episode} wurde ausgelassen: weder Ton noch Transkript.`,
      'entries-left-out': (count) =>
        counted(count, {
          one: 'Ein Eintrag des Feeds hat weder Ton noch Transkript und wurde ausgelassen.',
          other: '# Einträge des Feeds haben weder Ton noch Transkript und wurden ausgelassen.',
        }),
      empty: { show: 'Die Podcast-Datei ist leer.', feed: 'Der Feed ist leer.' },
      'web-page': {
        show: 'Wo die Podcast-Datei sein sollte, ist eine Webseite oder ein Feed. Ein Feed wird mit „?feed=“ geöffnet.',
        feed: 'Wo der Feed sein sollte, ist eine Webseite.',
      },
      'no-object': (text) =>
        `Das ist keine Podcast-Datei: Sie beginnt mit ${text}, eine Podcast-Datei mit „{“.`,
      'not-json': (text) => `Im JSON der Podcast-Datei ist ein Fehler: ${text}`,
      'not-a-feed': 'An dieser Adresse ist kein Podcast-Feed (RSS, Atom oder JSON Feed).',
    },
    rightValues: {
      number: 'eine Zahl wie 7',
      duration: 'eine Zahl von Sekunden oder eine Zeit wie 31:05',
      published: 'ein Datum wie 2026-05-01',
    },
    sameInOthers: (count) =>
      counted(count, {
        one: 'Eine weitere Folge hat dasselbe.',
        other: '# weitere Folgen haben dasselbe.',
      }),

    // Dropped files that were left out, by their codes
    fileDiagnostics: {
      unreadable: (file) =>
        `${file} kann nicht gelesen werden: verschoben, gelöscht oder für den Browser nicht freigegeben.`,
      empty: (file) => `${file} ist leer.`,
      pdf: (file) =>
        `${file} ist ein PDF: Speichern Sie den Text als Textdatei, oder fragen Sie nach SRT oder VTT.`,
      rtf: (file) =>
        `${file} ist ein Dokument einer Textverarbeitung: Speichern Sie es als reinen Text.`,
      office: (file) => `${file} ist ein Office-Dokument: Speichern Sie es als reinen Text.`,
      word: (file) => `${file} ist ein Word-Dokument: Speichern Sie es als reinen Text.`,
      archive: (file) => `${file} ist ein Archiv: Entpacken Sie es und nehmen Sie, was darin ist.`,
      'no-sound': (file) => `${file} heißt wie eine Tondatei, enthält aber Text.`,
      'no-lines': (file) => `${file} enthält kein Transkript, das Cueline lesen kann.`,
      unknown: (file) => `${file} ist weder Ton noch Text noch Bild.`,
    },
    tooManyFiles: (count) =>
      counted(count, {
        one: 'Eine weitere Datei wurde nicht angesehen: Nehmen Sie weniger auf einmal.',
        other: '# weitere Dateien wurden nicht angesehen: Nehmen Sie weniger auf einmal.',
      }),
    unusedFiles: {
      'further-audio': (names) =>
        `Eine Folge hat eine Aufnahme. Nicht geöffnet: ${names}. Einzeln hergezogen, wird jede eine eigene Folge.`,
      'further-transcript': (names) =>
        `Nicht geöffnet, weil die Aufnahme dieses Namens es nicht ist: ${names}.`,
      'further-chapters': (names) => `Eine Folge hat eine Kapiteldatei. Nicht verwendet: ${names}.`,
      'further-artwork': (names) => `Eine Folge hat ein Bild. Nicht verwendet: ${names}.`,
      'lone-artwork': (names) =>
        `Ein Bild braucht eine eigene Aufnahme oder ein eigenes Transkript, zu dem es gehört: Öffnen Sie es zuerst, oder ziehen Sie beides zusammen hierher. Nicht verwendet: ${names}.`,
    },
  },
};
