import { counting } from './counting.ts';
import { diagnosticWords } from './diagnostic-words.ts';

const { counted, number } = counting('fr');

/** The French words for what could not be read. */
export const diagnosticFr = diagnosticWords({
  quote: (text) => `«\u00a0${text}\u00a0»`,
  diagnostics: {
    'bad-timestamp': (text) =>
      text ? `Les temps de ${text} sont illisibles.` : 'Les temps sont illisibles ici.',
    'stray-text': (text) => `Texte qui n’appartient à aucun temps\u00a0: ${text}.`,
    'end-before-start': () => 'La ligne finit avant de commencer.',
    'cut-off': () => 'Le fichier s’interrompt avant sa fin.',
    damaged: () => 'Le fichier est endommagé\u202f; il a été lu autant que possible.',
    'packed-damaged': () =>
      'Le fichier compressé est endommagé\u202f; ce qui a pu en être extrait est affiché.',
    'no-list': () => 'Ce fichier JSON ne contient aucune liste de lignes avec du texte.',
    'no-chapter': (text) => `${text} se trouve là où un chapitre est attendu.`,
    'no-cues': () => 'Ce fichier ne contient pas encore de transcription.',
    'unknown-format': () => 'Ce n’est pas une transcription d’un type lisible.',
    'no-chapters': () => 'Il n’y a pas de chapitres dans ce fichier.',
    'not-utf-8': () =>
      'Le fichier n’est pas en UTF-8\u202f; il a été lu en windows-1252, certaines lettres peuvent être fausses.',
    'broken-letters': () =>
      'Certains octets du fichier ne sont pas de l’UTF-8\u202f; \uFFFD les remplace.',
    'too-large': () => 'Le fichier dépasse 256 Mo\u00a0: c’est trop pour une transcription.',
  },
  owners: {
    audio: 'enregistrement',
    transcript: 'transcription',
    chapters: 'chapitres',
    picture: 'image',
    show: 'podcast',
    feed: 'flux',
  },
  episodeAt: (place) => `épisode ${number(place)}`,
  ofEpisode: (owner, episode) => `${owner}, ${episode}`,
  badAddress: (owner, address) => `Adresse illisible (${owner})\u00a0: ${address}.`,
  refusedAddress: (owner, address) =>
    `Adresse écartée (${owner})\u00a0: seules les adresses http et https sont ouvertes, pas ${address}.`,
  addressNoText: (owner) =>
    `Adresse écartée (${owner})\u00a0: écrivez-la entre guillemets, comme "ebb.mp3".`,
  noLanguage: (owner) =>
    `Langue écartée (${owner})\u00a0: écrivez-la comme une étiquette, «\u00a0fr\u00a0» ou «\u00a0pt-BR\u00a0».`,
  noColour: 'La couleur d’accent a été écartée\u00a0: écrivez-la #rgb ou #rrggbb.',
  unknownKey: (key, where, meant) =>
    `${key} n’est pas une clé connue (${where})\u202f; il s’agit peut-être de ${meant}.`,
  badValue: (key, where, right, text) => `${key} (${where}) devrait être ${right}, pas ${text}.`,
  right: {
    number: 'un nombre comme 7',
    duration: 'des secondes ou un temps comme 31:05',
    published: 'une date comme 2026-05-01',
  },
  others: (count) =>
    counted(count, {
      one: 'De même dans # autre épisode.',
      other: 'De même dans # autres épisodes.',
    }),
  sameId: (id) =>
    `Plusieurs épisodes ont l’id ${id}\u00a0: un lien vers lui ouvre le premier d’entre eux.`,
  noList: 'Le fichier du podcast n’a pas de liste «\u00a0episodes\u00a0».',
  noEpisodes: (title) => `${title} n’a aucun épisode qui puisse être ouvert.`,
  noEpisode: (episode) =>
    `Écarté\u00a0: ${episode}. Écrivez-le entre accolades, comme { "audio": "ebb.mp3" }.`,
  nothingThere: (episode) => `Écarté\u00a0: ${episode} (ni son ni transcription).`,
  entriesLeftOut: (count) =>
    counted(count, {
      one: '# entrée du flux n’a ni son ni transcription et a été écartée.',
      other: '# entrées du flux n’ont ni son ni transcription et ont été écartées.',
    }),
  empty: { show: 'Le fichier du podcast est vide.', feed: 'Le flux est vide.' },
  webPage: {
    show: 'À la place du fichier du podcast se trouve une page web ou un flux. Un flux s’ouvre avec «\u00a0?feed=\u00a0».',
    feed: 'À la place du flux se trouve une page web.',
  },
  noObject: (text) =>
    `Ce n’est pas un fichier de podcast\u00a0: il commence par ${text}, un fichier de podcast par «\u00a0{\u00a0».`,
  notJson: (text) => `Il y a une erreur dans le JSON du fichier du podcast\u00a0: ${text}`,
  atom: 'Le flux est au format Atom\u202f; Cueline lit le RSS.',
  notRss: 'Il n’y a pas de flux de podcast (RSS) à cette adresse.',
  files: {
    unreadable: (file) =>
      `${file} est illisible\u00a0: déplacé, supprimé, ou non partagé avec le navigateur.`,
    empty: (file) => `${file} est vide.`,
    pdf: (file) =>
      `${file} est un PDF\u00a0: enregistrez son texte dans un fichier texte, ou demandez la transcription en SRT ou VTT.`,
    rtf: (file) =>
      `${file} est un document de traitement de texte\u00a0: enregistrez-le en texte brut.`,
    office: (file) => `${file} est un document Office\u00a0: enregistrez-le en texte brut.`,
    word: (file) => `${file} est un document Word\u00a0: enregistrez-le en texte brut.`,
    archive: (file) => `${file} est une archive\u00a0: décompressez-la et déposez son contenu.`,
    'no-sound': (file) => `${file} porte un nom de fichier audio, mais contient du texte.`,
    unknown: (file) => `${file} n’est ni du son, ni du texte, ni une image.`,
  },
  tooMany: (count) =>
    counted(count, {
      one: '# autre fichier n’a pas été regardé\u00a0: déposez-en moins à la fois.',
      other: '# autres fichiers n’ont pas été regardés\u00a0: déposez-en moins à la fois.',
    }),
  further: {
    'further-audio': (names) =>
      `Un épisode a un seul enregistrement. Non ouvert\u00a0: ${names}. Déposé seul, chacun devient un épisode à part.`,
    'further-transcript': (names) =>
      `Non ouvert, car l’enregistrement du même nom ne l’est pas\u00a0: ${names}.`,
    'further-chapters': (names) =>
      `Un épisode a un seul fichier de chapitres. Non utilisé\u00a0: ${names}.`,
    'further-artwork': (names) => `Un épisode a une seule image. Non utilisé\u00a0: ${names}.`,
    'lone-artwork': (names) =>
      `Une image accompagne un enregistrement ou une transcription à vous\u00a0: ouvrez-en un d’abord, ou déposez-les ensemble. Non utilisé\u00a0: ${names}.`,
  },
});
