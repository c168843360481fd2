import { counting } from './counting.ts';
import { diagnosticWords } from './diagnostic-words.ts';

const { counted, number } = counting('de');

/** The German words for what could not be read. */
export const diagnosticDe = diagnosticWords({
  quote: (text) => `„${text}“`,
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
    'broken-letters': () => 'Einige Bytes der Datei sind kein UTF-8; an ihrer Stelle steht \uFFFD.',
    'too-large': () => 'Die Datei hat mehr als 256 MB: zu groß für ein Transkript.',
  },
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
  badAddress: (owner, address) => `Adresse nicht lesbar (${owner}): ${address}.`,
  refusedAddress: (owner, address) =>
    `Adresse ausgelassen (${owner}): Geöffnet werden nur http- und https-Adressen, nicht ${address}.`,
  addressNoText: (owner) =>
    `Adresse ausgelassen (${owner}): Schreiben Sie sie in Anführungszeichen, etwa "ebb.mp3".`,
  noLanguage: (owner) =>
    `Sprache ausgelassen (${owner}): Schreiben Sie sie als Kürzel wie „de“ oder „pt-BR“.`,
  noColour: 'Die Akzentfarbe wurde ausgelassen: Schreiben Sie sie als #rgb oder #rrggbb.',
  unknownKey: (key, where, meant) =>
    `${key} ist kein bekannter Schlüssel (${where}); gemeint ist vielleicht ${meant}.`,
  badValue: (key, where, right, text) => `${key} (${where}) sollte ${right} sein, nicht ${text}.`,
  right: {
    number: 'eine Zahl wie 7',
    duration: 'eine Zahl von Sekunden oder eine Zeit wie 31:05',
    published: 'ein Datum wie 2026-05-01',
  },
  others: (count) =>
    counted(count, {
      one: 'Eine weitere Folge hat dasselbe.',
      other: '# weitere Folgen haben dasselbe.',
    }),
  sameId: (id) => `Mehrere Folgen haben die id ${id}: Ein Link dorthin öffnet die erste von ihnen.`,
  noList: 'Die Podcast-Datei hat keine Liste „episodes“.',
  noEpisodes: (title) => `${title} hat keine Folge, die geöffnet werden kann.`,
  noEpisode: (episode) =>
    `${episode} wurde ausgelassen: Schreiben Sie sie in geschweifte Klammern, etwa { "audio": "ebb.mp3" }.`,
  nothingThere: (episode) => `${episode} wurde ausgelassen: weder Ton noch Transkript.`,
  entriesLeftOut: (count) =>
    counted(count, {
      one: 'Ein Eintrag des Feeds hat weder Ton noch Transkript und wurde ausgelassen.',
      other: '# Einträge des Feeds haben weder Ton noch Transkript und wurden ausgelassen.',
    }),
  empty: { show: 'Die Podcast-Datei ist leer.', feed: 'Der Feed ist leer.' },
  webPage: {
    show: 'Wo die Podcast-Datei sein sollte, ist eine Webseite oder ein Feed. Ein Feed wird mit „?feed=“ geöffnet.',
    feed: 'Wo der Feed sein sollte, ist eine Webseite.',
  },
  noObject: (text) =>
    `Das ist keine Podcast-Datei: Sie beginnt mit ${text}, eine Podcast-Datei mit „{“.`,
  notJson: (text) => `Im JSON der Podcast-Datei ist ein Fehler: ${text}`,
  atom: 'Der Feed ist im Atom-Format; Cueline liest RSS.',
  notRss: 'An dieser Adresse ist kein Podcast-Feed (RSS).',
  files: {
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
    unknown: (file) => `${file} ist weder Ton noch Text noch Bild.`,
  },
  tooMany: (count) =>
    counted(count, {
      one: 'Eine weitere Datei wurde nicht angesehen: Nehmen Sie weniger auf einmal.',
      other: '# weitere Dateien wurden nicht angesehen: Nehmen Sie weniger auf einmal.',
    }),
  further: {
    'further-audio': (names) =>
      `Eine Folge hat eine Aufnahme. Nicht geöffnet: ${names}. Einzeln hergezogen, wird jede eine eigene Folge.`,
    'further-transcript': (names) =>
      `Nicht geöffnet, weil die Aufnahme dieses Namens es nicht ist: ${names}.`,
    'further-chapters': (names) => `Eine Folge hat eine Kapiteldatei. Nicht verwendet: ${names}.`,
    'further-artwork': (names) => `Eine Folge hat ein Bild. Nicht verwendet: ${names}.`,
    'lone-artwork': (names) =>
      `Ein Bild braucht eine eigene Aufnahme oder ein eigenes Transkript, zu dem es gehört: Öffnen Sie es zuerst, oder ziehen Sie beides zusammen hierher. Nicht verwendet: ${names}.`,
  },
});
