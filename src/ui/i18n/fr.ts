import type { Messages } from './en.ts';
import { counting } from './formatting.ts';

const { number, percent, counted, shift, tenths } = counting('fr');

const notFetched = {
  show: 'Le podcast n’a pas pu être chargé',
  transcript: 'La transcription n’a pas pu être chargée',
  chapters: 'Les chapitres n’ont pas pu être chargés',
  audio: 'L’enregistrement n’a pas pu être chargé',
};
const copyAgain = (files: string) =>
  `Copiez-le ou téléchargez-le de nouveau, puis remplacez-le sous ${files}.`;

/** The messages in French. */
export const fr: Messages = {
  locale: 'fr',
  appName: 'Cueline',
  titleWith: (episode) => `${episode} · Cueline`,
  number,
  shift,
  tenths,
  percent,
  minutes: (minutes) => `${minutes} min`,
  seconds: (seconds) => `${seconds} s`,
  quoted: (words) => `«\u00a0${words}\u00a0»`,
  sentence: (text) => `${text}.`,
  starting: 'Ouverture',
  partMissing: 'Une partie de cette page n’est pas arrivée. Rechargez-la pour réessayer.',
  partOffline: 'Cette partie de la page arrive dès qu’il y a une connexion.',
  waitsOffline: 'Pas de connexion. Le son reprend quand elle revient.',
  waitsForSound: 'En attente de l’enregistrement…',
  close: 'Fermer',
  cancel: 'Annuler',

  // The header
  search: 'Chercher dans la transcription',
  about: 'À propos de cette transcription',
  look: 'Affichage',
  library: 'Bibliothèque',
  openFiles: 'Ouvrir des fichiers',
  files: 'Fichiers',
  filesOfEpisode: 'Fichiers de cet épisode',
  fileKinds: {
    audio: 'Enregistrement',
    transcript: 'Transcription',
    chapters: 'Chapitres',
    artwork: 'Image',
  },
  replaceFile: (name: string) => `Remplacer ${name}`,
  removeFile: (name: string) => `Retirer ${name}`,
  fileApart: (name: string) => `Faire de ${name} un épisode à part`,
  addFiles: 'Ajouter des fichiers',
  keys: 'Touches',

  // Notices
  whatWentWrong: 'Ce qui n’a pas marché',
  tryAgain: 'Réessayer',
  dismiss: 'Fermer',

  // The look
  view: 'Présentation',
  viewAuto: 'Auto',
  viewReading: 'Lecture',
  viewLines: 'Lignes',
  theme: 'Couleurs',
  themeSystem: 'Système',
  themeLight: 'Clair',
  themeDark: 'Sombre',
  textSize: 'Taille du texte',
  measure: 'Longueur des lignes',
  measures: { narrow: 'Courte', normal: 'Normale', wide: 'Longue' },
  face: 'Police',
  faces: { sans: 'Sans', serif: 'Serif', lexend: 'Lexend' },
  lexendWhy: 'Lexend est conçue pour les personnes dyslexiques.',
  highlight: 'Surlignage',
  highlights: { line: 'Ligne', word: 'Mot', both: 'Les deux', none: 'Aucun' },
  wordsEstimated:
    'Cette transcription ne donne que les temps des lignes : ceux des mots sont estimés, et leur marque est plus pâle.',
  stayAwake: 'Garder l’écran allumé pendant que le texte suit la voix',
  dimToCome: 'Estomper ce qui reste à dire',
  showAccent: 'La couleur du podcast',
  pageLanguage: 'Langue de cette page',
  pageLanguageAuto: 'Comme le navigateur',
  lookReset: 'Tout remettre par défaut',

  // The page without an episode
  emptyTitle: 'Écoutez, le texte sous les yeux',
  emptyText:
    'Déposez un enregistrement et sa transcription n’importe où sur cette page. Ce qui se dit est surligné, et un clic sur une ligne la fait entendre. Rien ne quitte votre navigateur.',
  dropHere: 'Déposez l’enregistrement et sa transcription',
  dropHereMore: 'Dans n’importe quel ordre, un par un ou ensemble. Ils restent dans ce navigateur.',
  openDemo: 'Écouter la démo',

  // The episode panel
  episode: 'Épisode',
  episodes: 'Épisodes',
  episodesAbove: 'Afficher les épisodes au-dessus',
  comesFrom: (host) => `Ce podcast vient de ${host}.`,
  episodeNumber: (which) => `Épisode ${which}`,
  chapters: 'Chapitres',
  chaptersAndEpisodes: 'Chapitres et épisodes',
  more: (chapter) => `En savoir plus sur «\u00a0${chapter}\u00a0», dans un nouvel onglet`,
  aboutEpisode: 'À propos de cet épisode',
  yourFiles: 'Vos fichiers',
  forget: (title) => `Retirer «\u00a0${title}\u00a0»`,

  // Un enregistrement conservé dans ce navigateur
  keepOffline: 'Garder hors ligne',
  keepOfflineOf: (title) => `Garder «\u00a0${title}\u00a0» hors ligne`,
  keepWhy: 'Pour écouter sans réseau',
  keepComing: 'Téléchargement en cours',
  keepStarts: 'Demande de l’enregistrement',
  keepShare: (done, all) => `${done} sur ${all}`,
  keepCancel: 'Arrêter le téléchargement',
  keepCancelOf: (title) => `Arrêter le téléchargement de «\u00a0${title}\u00a0»`,
  kept: 'Disponible hors ligne',
  keptWith: (size) => `Disponible hors ligne (${size})`,
  keepRemove: 'Retirer de ce navigateur',
  keepRemoveOf: (title) => `Retirer l’enregistrement de «\u00a0${title}\u00a0» de ce navigateur`,
  spaceLeft: (size) => `${size} libres`,
  keepFailed: 'Impossible de le garder',
  keepFailures: {
    'not-found': 'Son hébergeur n’a pas ce fichier.',
    refused:
      'Son hébergeur ne laisse pas les autres sites lire l’enregistrement (pas d’autorisation CORS).',
    unreachable: 'Son hébergeur est injoignable.',
    insecure: 'Son adresse commence par http, et une page en https ne peut lire qu’en https.',
    offline: 'Il n’y a pas de connexion, ou elle a été perdue.',
    server: 'Son hébergeur a répondu par une erreur.',
    'too-large': 'L’enregistrement est trop volumineux.',
    full: 'Ce navigateur n’a plus de place pour lui.',
    'no-storage': 'Ce navigateur ne stocke pas d’enregistrements ici.',
    'own-fault': 'Une partie de cette page n’a pas été chargée, ou a échoué.',
  },

  // The transcript
  transcript: 'Transcription',
  loadingTranscript: 'Chargement de la transcription',
  reading: 'Lecture de la transcription',
  readingShare: (share) => `Lecture de la transcription\u00a0: ${percent(share)}`,
  cutText: (rest) => `… (encore ${rest} caractères)`,
  noTranscriptHere: 'Cet épisode n’a pas de transcription.',
  noTranscriptTitle: 'Pas encore de transcription',
  noTranscript:
    'Déposez une transcription sur cette page pour suivre le texte\u00a0: WebVTT, SRT ou un autre format.',
  toSaidLine: (time) => `À la ligne entendue (${time})`,
  undoJump: (time) => `Annuler le saut (${time})`,
  backToStart: 'Revenir au début',
  hint: 'Conseil',
  lineHint:
    'Cliquez sur une ligne pour l’entendre. Si vous faites défiler le texte, la flèche en bas ou la touche F vous ramène.',
  lineHintTouch:
    'Touchez une ligne pour l’entendre. Si vous faites défiler le texte, la flèche en bas vous ramène.',
  untimedHint:
    'Cette transcription n’a pas de temps\u00a0: elle se lit, mais elle ne suit pas la voix, et ses lignes ne peuvent pas être lancées.',
  gotIt: 'Compris',

  // The search
  previousHit: 'Résultat précédent',
  nextHit: 'Résultat suivant',
  closeSearch: 'Fermer la recherche',
  hitOf: (hit, count) => `${number(hit)} sur ${number(count)}`,
  hitAloud: (hit, count, line) => `${number(hit)} sur ${number(count)}\u00a0: ${line}`,
  nothingFound: 'Rien trouvé',
  foundLines: 'Lignes trouvées',
  wholeWords: 'Mots entiers',
  inAnyOrder: 'Tous les mots, dans n’importe quel ordre',
  searchesOriginal: 'La recherche se fait dans l’original, pas dans la traduction.',
  nearest: 'Orthographe la plus proche :',
  playFrom: (time) => `Lire à partir de ${time}`,

  // The search in all episodes
  searchShow: 'Rechercher dans ce qui a été dit',
  clearSearch: 'Effacer la recherche',
  searching: 'Recherche en cours',
  results: 'Résultats',
  foundIn: (lines, episodes) =>
    `${counted(lines, { one: '# ligne', many: '# de lignes', other: '# lignes' })} dans ${counted(episodes, { one: '# épisode', many: '# d’épisodes', other: '# épisodes' })}`,
  wordsFirst: (words) =>
    words === 2 ? 'd’abord les lignes avec les deux mots' : 'd’abord les lignes avec tous les mots',
  moreInEpisode: (count) =>
    counted(count, { one: '# autre dans cet épisode', other: '# autres dans cet épisode' }),
  moreEpisodes: (count) => counted(count, { one: '# autre épisode', other: '# autres épisodes' }),
  notSaid: (words) => `«\u00a0${words}\u00a0» n’est dit dans aucun épisode.`,
  notSaidNext: 'Essayez avec moins de mots, ou seulement leur début.',
  typeMore: 'Beaucoup de mots commencent ainsi\u00a0: tapez-en un peu plus.',
  searchPartial:
    'Une partie de la recherche n’a pas pu être chargée\u00a0; des lignes peuvent manquer.',
  searchFailed: 'La recherche n’a pas pu être chargée.',
  linesNotLoaded: 'Ces lignes n’ont pas pu être chargées.',
  inAllEpisodes: 'Dans tous les épisodes',

  // Several transcripts
  transcriptNow: (name) => `Transcription\u00a0: ${name}`,
  transcriptsNow: (name, second) => `Transcription\u00a0: ${name}, avec ${second} dessous`,
  twoNames: (name, second) => `${name} + ${second}`,
  toldApart: (name, by) => `${name} (${by})`,
  languages: 'Langues',
  belowLines: 'Sous chaque ligne',
  off: 'Aucune',
  readingSecond: (name) => `Lecture de ${name}`,
  secondFailed: (name) =>
    `${name} ne peut pas s’afficher dessous\u00a0: le fichier n’a pas pu être lu.`,
  secondUntimed: (name) =>
    `${name} ne peut pas s’afficher dessous\u00a0: sans temps, rien ne dit à quelle ligne va le texte.`,
  firstUntimed: 'Rien ne peut s’afficher dessous\u00a0: cette transcription n’a pas de temps.',

  // The speakers
  speaker: 'Intervenant',
  speakerShare: (name, share) => `${name} · ${percent(share)}`,
  alone: 'Seul',
  onlyOf: (name) => `Seul\u00a0: ${name}`,
  playAlone: 'Cette voix seule',
  playOnly: (name) => `Cette voix seule\u00a0: ${name}`,
  previousTurn: (name) => `Prise de parole précédente de ${name}`,
  nextTurn: (name) => `Prise de parole suivante de ${name}`,
  showAll: 'Afficher tous les intervenants',
  onlySpeaker: (name) => `Seules les paroles de ${name} sont affichées`,
  allSpeakers: 'Tous les intervenants sont affichés',

  // A passage that is selected, or that a link has opened
  passage: 'Passage sélectionné',
  copyQuote: 'Copier la citation',
  copyLink: 'Copier le lien',
  sharePassage: 'Partager',
  savePicture: 'Enregistrer en image',
  speakerSays: (speaker) => `${speaker}\u00a0: `,
  quote: ({ words, isTalk, speaker, title, time }) =>
    `${isTalk ? words : `«\u00a0${words}\u00a0»`}\n— ${[speaker, title, time].filter(Boolean).join(', ')}`,
  sourceOnPicture: (facts) => facts.filter(Boolean).join(' · '),
  quoteCopied: 'Citation copiée',
  quoteCopiedWithoutLink:
    'Citation copiée, sans lien\u00a0: ces fichiers ne sont que dans votre navigateur.',
  linkCopied: 'Lien copié',
  copyByHand: 'Le navigateur n’a pas autorisé la copie. Copiez le texte ici\u00a0:',
  textToCopy: 'Texte à copier',
  notShared: 'Le partage a échoué. Copiez plutôt la citation ou le lien.',
  makingPicture: 'L’image se dessine',
  playPassage: (length) => `Écouter ce passage (${length})`,
  playPassageAgain: 'Réécouter',
  goOn: 'Continuer d’ici',
  passageEnded: 'Le passage se termine ici.',

  // Sharing the episode
  shareEpisode: 'Partager cet épisode',
  linkToEpisode: 'Lien',
  startAt: (time) => `À partir de ${time}`,
  copy: 'Copier',
  embedInPage: 'Intégrer dans une page',
  embedSizes: { small: 'Petit', full: 'Avec transcription' },
  embedCode: 'Code pour la page',
  codeCopied: 'Code copié',
  preview: 'Aperçu',
  shareWithApp: 'Partager avec une application',
  linkNotShared: 'Le partage a échoué. Copiez plutôt le lien.',
  nothingToPlay: 'Il n’y a rien à écouter ici.',

  // About the transcript
  aboutFormat: 'Format',
  formats: {
    xml: 'Texte minuté en XML',
    lrc: 'LRC (paroles)',
    brackets: 'Lignes avec les temps entre crochets, comme les écrit Whisper',
    tsv: 'Tableau (TSV)',
    text: 'Texte brut',
    unknown: 'Inconnu',
  },
  aboutLanguage: 'Langue',
  aboutLines: 'Lignes',
  lines: (count) => counted(count, { one: '# ligne', many: '# de lignes', other: '# lignes' }),
  aboutTimes: 'Temps',
  timesOfWords: 'de chaque ligne et de ses mots',
  timesOfSomeWords: 'de chaque ligne et de certains mots',
  timesOfLines: 'de chaque ligne',
  timesNone: 'aucun\u00a0: le texte se lit, mais il ne suit pas la voix',
  aboutSpeakers: 'Intervenants',
  noSpeakers: 'personne n’est nommé',
  whoSpeaksWhen: 'Qui parle quand',
  aboutDiagnostics: 'Ce qui n’a pas pu être lu',
  atLine: (line) => `Ligne ${number(line)}`,
  inFile: 'Dans le fichier',
  andMore: (count) => counted(count, { one: 'et # autre', other: 'et # autres' }),
  saveAs: 'Enregistrer au format',
  saveWhy: {
    vtt: 'pour les lecteurs web',
    srt: 'pour les lecteurs et logiciels vidéo',
    text: 'les mots seuls',
    markdown: 'pour vos notes',
    json: 'pour les applis de podcast',
    epub: 'pour les liseuses qui suivent la voix',
  },
  saveWithWords: (why) => `${why}, avec le temps de chaque mot`,
  saveWithTimes: (why) => `${why}, avec le temps de chaque ligne`,
  saved: (name) => `Enregistré sous ${name}`,
  savedSilent: (name, why) => `Enregistré sous ${name}, sans le son\u00a0: ${why}`,
  noSound: {
    'no-recording': 'il n’y a pas d’enregistrement.',
    unreadable: 'son hébergeur ne laisse aucune page lire l’enregistrement.',
    kind: 'les liseuses veulent du MP3, de l’AAC ou de l’Opus.',
    untimed: 'les lignes n’ont pas de temps.',
  },
  makingBook: 'Le livre se prépare…',
  notSaved: 'L’enregistrement du fichier a échoué. Vérifiez la connexion et réessayez.',

  // The bar
  player: 'Lecteur',
  noAudio: 'Pas encore d’enregistrement. Déposez un fichier audio sur cette page pour écouter.',
  play: 'Écouter',
  pause: 'Mettre en pause',
  pauseWaiting: 'Mettre en pause (en attente de l’enregistrement)',
  back: (seconds) => `Reculer de ${seconds} secondes`,
  forward: (seconds) => `Avancer de ${seconds} secondes`,
  previousLine: 'Ligne précédente',
  nextLine: 'Ligne suivante',
  keepNow: 'Garder ce qui vient d’être dit',
  previousEpisode: 'Épisode précédent',
  nextEpisode: 'Épisode suivant',
  place: 'Position dans l’épisode',
  placeOf: (time, duration, chapter) => `${time} sur ${duration}${chapter ? `, ${chapter}` : ''}`,
  speed: 'Vitesse',
  speedNow: (rate) => `Vitesse\u00a0: ${rate}`,
  rate: (rate) => `${rate}×`,
  skipSilence: 'Accélérer les silences',
  skipSilenceWhy: 'Les silences entre les lignes passent trois fois plus vite.',
  noPauses: 'Cette transcription n’indique pas de silences.',
  savedMinutes: (minutes, seconds) =>
    `${number(minutes)} min ${number(seconds)} s gagnées dans cet épisode`,
  savedSeconds: (seconds) => `${number(seconds)} s gagnées dans cet épisode`,
  volume: 'Volume',
  volumeNow: (hundredths) => `Volume\u00a0: ${percent(hundredths / 100)}`,
  muted: 'Son coupé',
  mute: 'Couper le son',
  unmute: 'Remettre le son',
  loudness: 'Volume égal',
  loudnessWhy: 'Les voix basses plus fort, les fortes moins',
  loudnessOtherSite:
    'Pas pour cet enregistrement\u00a0: son site ne laisse aucune autre page en lire le son.',
  loudnessNoMeans: 'Pas ici\u00a0: ce navigateur ou la sortie audio ne le permet pas.',
  repeat: 'Répéter',
  repeatOff: 'Non',
  repeatLine: 'Ligne',
  repeatPassage: 'Un passage',
  repeatPassageHow: 'Ouvrez le lien d’un passage, ou sélectionnez-en un, pour le répéter.',
  lineByLine: 'Pause après chaque ligne',
  lineByLineWhy: 'La barre d’espace joue la ligne suivante.',
  repeatPause: 'Pause entre deux',
  repeatPauses: {
    '0': 'Aucune',
    '1': '1 seconde',
    '2': '2 secondes',
    '5': '5 secondes',
    same: 'Aussi longue que la parole',
  },
  repeated: (count) =>
    counted(count, { one: 'Entendu # fois', many: 'Entendu # de fois', other: 'Entendu # fois' }),
  sleep: 'Minuterie de sommeil',
  sleepNow: (left) => `Minuterie de sommeil\u00a0: ${left}`,
  sleepChapter: 'Fin du chapitre',
  sleepEpisode: 'Fin de l’épisode',
  sleepIn: (left) => `Le son s’arrête dans ${left}.`,
  sleepMore: (minutes) => `${number(minutes)} min de plus`,
  sleepOff: 'Désactiver',
  sleepWhy: 'Le son baisse doucement, et votre position est gardée.',

  // The library
  libraryEmptyTitle: 'Rien ici pour l’instant',
  libraryEmpty: 'Ce que vous écoutez apparaît ici, à l’endroit où vous vous êtes arrêté.',
  librarySearch: 'Chercher un titre ou un podcast',
  libraryNone: (words) => `Rien ne s’appelle «\u00a0${words}\u00a0».`,
  libraryCount: (count) =>
    counted(count, { one: '# épisode', many: '# d’épisodes', other: '# épisodes' }),
  libraryFound: (found, count) =>
    `${number(found)} sur ${counted(count, { one: '# épisode', many: '# d’épisodes', other: '# épisodes' })}`,
  timeLeft: (left) => `encore ${left}`,
  finished: 'Terminé',
  notBegun: 'Pas commencé',
  now: 'En cours',
  forgetAll: 'Tout retirer',
  forgotten: (count, title) =>
    count === 1
      ? `«\u00a0${title}\u00a0» a été retiré.`
      : counted(count, {
          one: '# épisode retiré.',
          many: '# d’épisodes retirés.',
          other: '# épisodes retirés.',
        }),
  undo: 'Annuler',
  keptHere: (all) => `${all} gardés dans ce navigateur`,
  keptOwn: (own, all) => `${all} gardés dans ce navigateur, dont ${own} pour vos fichiers`,
  keptOffline: (size) => `dont ${size} hors ligne`,

  // The show's page
  newestFirst: (count) => `${number(count)}, du plus récent au plus ancien`,
  firstToLast: (count) => `${number(count)}, à partir du premier`,
  newestEpisode: 'Dernier épisode',
  firstEpisode: 'Commencer par le premier',
  continueWith: (title, left) =>
    `Reprendre «\u00a0${title}\u00a0»${left === undefined ? '' : `, ${left}`}`,
  withPeople: 'Avec',
  newEpisode: 'Nouveau',
  heard: 'Écouté',
  filter: 'Filtrer les épisodes',
  filterNone: (words) =>
    `Aucun épisode n’a «\u00a0${words}\u00a0» dans son titre ou sa description.`,
  showLinks: 'Liens du podcast',
  noEpisodes: 'Le premier épisode est à venir.',
  readsAlong: 'À lire en écoutant, avec Cueline',
  notThereTitle: 'Cette page n’existe pas ici',
  notThere: 'L’adresse est peut-être mal écrite, ou la page a été déplacée.',
  notHereOfflineTitle: 'Cette page n’est pas disponible sans réseau',
  notHereOffline:
    'Elle n’a pas encore été lue dans ce navigateur. Ce qui y a été lu s’ouvre depuis la page de l’émission.',
  allEpisodes: 'Tous les épisodes',
  recording: 'Enregistrement',
  listenHere: 'Écouter en lisant',
  needsScript: 'Le lecteur a besoin de JavaScript.',

  // Publishing one’s own files
  publish: 'Publier…',
  publishing: {
    publishTitle: 'Publier une émission',
    publishWhy:
      'Vos fichiers deviennent un site web : une page pour l’émission et une pour chaque épisode, avec sa transcription. Il est fait ici, dans votre navigateur ; rien n’est envoyé.',
    showName: 'Nom de l’émission',
    siteAddress: 'Adresse du site',
    siteAddressWhy:
      'Là où il se trouvera, si vous le savez. Avec une adresse, il reçoit aussi un flux pour les applications de podcast.',
    siteAddressWrong:
      'Ce n’est pas une adresse web. En voici deux : tides.example ou https://example.org/tides.',
    siteLanguage: 'Langue du site',
    sitePages: 'Pages du site',
    showPage: 'L’émission, avec tous les épisodes',
    titleOf: (episode) => `Titre de « ${episode} »`,
    publishEpisode: (episode) => `Publier « ${episode} »`,
    moveUp: (episode) => `Monter « ${episode} »`,
    moveDown: (episode) => `Descendre « ${episode} »`,
    noRecording: 'sans enregistrement',
    noWords: 'sans transcription',
    chaptersCount: (count) => counted(count, { one: '# chapitre', other: '# chapitres' }),
    hasPicture: 'image',
    pageLeftOut: 'N’a pas de page : voir plus bas.',
    oddities: 'À regarder',
    lookingThrough: 'Examen des fichiers',
    siteSize: (size) => `Environ ${size}`,
    saveZip: 'Enregistrer en ZIP',
    makingSite: (share) => `Création du site : ${percent(share)}`,
    siteSaved: (file) => `${file} est enregistré.`,
    siteNext:
      'Décompressez-le et envoyez son contenu à un hébergeur : GitHub Pages, Netlify, Cloudflare Pages ou votre propre espace web.',
    siteCancelled: 'Arrêté. Rien n’a été enregistré.',
    siteFailed:
      'Le site n’a pas pu être enregistré. Vérifiez qu’il reste de la place sur le disque, puis réessayez.',
    noPublisher: 'Ce qui crée le site n’a pas pu être chargé. Vérifiez le réseau et réessayez.',
    nameFirst: 'Donnez d’abord un nom à l’émission.',
  },

  // Timing: how lines and sound fit
  timing: 'Synchronisation',
  nudges: 'Déplacer les lignes',
  nudgeEarlier: (by) => `Lignes plus tôt (${by})`,
  nudgeLater: (by) => `Lignes plus tard (${by})`,
  pickHeard: 'Choisir la ligne entendue',
  pickLine: 'Cliquez sur la ligne que vous entendez maintenant.',
  adStarts: 'Début de pub',
  adIsOver: 'Fin de pub',
  adRuns: 'Appuyez sur « Fin de pub » à la fin : les lignes suivantes se déplacent avec elle.',
  linesAsPublished: 'Les lignes sont là où la transcription les place.',
  linesLater: (by) => `Les lignes viennent ${by} plus tard que dans la transcription.`,
  linesEarlier: (by) => `Les lignes viennent ${by} plus tôt que dans la transcription.`,
  moveAll: 'Déplacer toutes les lignes',
  moveRest: 'Ne déplacer que les lignes à partir d’ici',
  timingReset: 'Tout annuler',
  findShift: 'Chercher le décalage',
  shiftListening: 'Écoute où la parole commence…',
  linesSeemEarly: (by) => `Les lignes semblent en avance de ${by}.`,
  linesSeemLate: (by) => `Les lignes semblent en retard de ${by}.`,
  insertionSeems: (length, at) =>
    `${length} semblent insérées à ${at}. Déplacer les lignes suivantes\u202f?`,
  moveThem: 'Les déplacer',
  leaveThem: 'Les laisser',
  linesFit: 'Les lignes correspondent au son.',
  noShift: 'Le son ne montre aucun décalage net.',
  shiftUnreadable: 'Cet enregistrement ne peut pas être lu ici.',
  shiftCostly: 'Pour cela, tout l’enregistrement serait lu.',
  notInTranscript: 'Absent de la transcription',
  toItsEnd: (clock) => `Aller à la fin, ${clock}`,
  hearNow: 'J’entends ceci maintenant',
  aboutFit: 'Synchronisation',
  fits: {
    plain: 'comme publiée',
    own: 'selon son fichier',
    show: 'selon l’émission',
    found: 'trouvée dans le son',
    hand: 'réglée à la main',
  },
  fitDetails: {
    listening: (share) =>
      `Jusqu’ici, ${percent(share)} ont été écoutés. Un marquage plus pâle est une estimation\u202f: cette partie reste à écouter.`,
    unchecked: 'Pas encore comparée au son.',
    agrees: 'Le son concorde.',
    whole: 'Rien n’y a été inséré.',
    same: 'C’est exactement l’enregistrement qui a été transcrit.',
    unfit:
      'Rien n’y correspond à ce qui a été transcrit\u202f: c’est un autre enregistrement, ou une nouvelle version.',
    unreadable:
      'Impossible de savoir ici si quelque chose y a été inséré\u202f: l’hébergeur ne laisse aucune page le lire, ou ce navigateur ne sait pas le décoder.',
    costly: 'Pour trouver ce qui y a été inséré, il faudrait lire tout l’enregistrement.',
  },
  gapsFound: (ranges) => `Absent de la transcription\u202f: ${ranges}`,
  recordingLonger: (by) => `L’enregistrement dure ${by} de plus qu’annoncé.`,
  recordingShorter: (by) => `La transcription continue ${by} après la fin de l’enregistrement.`,
  listenTo: (size) => (size ? `L’écouter (${size})` : 'L’écouter'),
  fixTiming: 'Régler la synchronisation',
  aboutJumps: 'Sauts',
  jumps: {
    unknown: 'pas encore examinés',
    'as-it-is': 'exacts',
    exact: 'exacts, grâce à un index du fichier',
    'not-yet': 'approximatifs pour l’instant\u202f: la page se prépare à les rendre exacts',
    unread: 'approximatifs\u202f: débit variable',
    inexact: 'approximatifs\u202f: débit variable',
    unreadable: 'peut-être approximatifs',
  },
  withOffBy: (how, seconds) => `${how}, à ${number(seconds)} s près environ`,
  jumpsUnread: 'Au premier saut, le fichier est parcouru\u202f; ensuite, les sauts sont exacts.',
  playHere: 'Lire ici',
  readOnce: 'Le lire une fois',
  aboutMark: 'Retard du surlignage',
  measureMark: 'Mesurer son retard',
  markWaits: 'Attend la ligne suivante\u202f; le son doit jouer.',
  milliseconds: (ms) => `${number(ms)} ms`,
  markLate: (last, median, worst) => `dernier ${last}, médiane ${median}, pire ${worst}`,
  markWhy: (lines) =>
    `Sur ${lines}\u202f: du début d’une ligne dans le son à l’image qui montre son marquage. Sous 0, il est en avance. Ce que prennent l’écran et le haut-parleur n’y est pas.`,
  adjustTiming: 'Régler',
  saveMoved: 'Les temps sont enregistrés tels que vous les avez déplacés.',
  mapPicture: (gaps) =>
    counted(gaps, {
      one: 'Où la transcription s’entend : # passage de l’enregistrement n’y est pas',
      other: 'Où la transcription s’entend : # passages de l’enregistrement n’y sont pas',
    }),

  // Kept passages, and the library as a file
  keptPassages: {
    title: 'Passages gardés',
    keep: 'Garder',
    done: 'Gardé',
    doneBefore: 'Déjà gardé',
    showAll: 'Tout voir',
    keyKeep: 'Garder la ligne prononcée et celle d’avant',
    count: (count) => counted(count, { one: '# passage gardé', other: '# passages gardés' }),
    found: (found, count) => `${number(found)} sur ${number(count)} passages gardés`,
    which: 'Passages gardés de',
    thisEpisode: 'cet épisode',
    allEpisodes: 'tous les épisodes',
    search: 'Chercher dans les mots, notes et titres',
    none: (words) => `Rien de ce qui est gardé ne contient «\u00a0${words}\u00a0».`,
    emptyTitle: 'Rien n’est encore gardé',
    empty:
      'Sélectionnez des mots de la transcription et appuyez sur Garder. Ou appuyez sur B en écoutant\u00a0: la ligne prononcée et celle d’avant sont gardées.',
    mark: (words) => `Gardé\u00a0: «\u00a0${words}\u00a0»`,
    markWithNote: (words, note) => `Gardé\u00a0: «\u00a0${words}\u00a0». Note\u00a0: ${note}`,
    gone: 'Introuvable désormais dans cette transcription\u00a0; il est lu à partir de son temps.',
    goneMark: (words) =>
      `Gardé ici, et introuvable désormais dans cette transcription\u00a0: «\u00a0${words}\u00a0»`,
    note: 'Note',
    addNote: 'Ajouter une note',
    editNote: 'Modifier la note',
    noteOn: (words) => `Note sur «\u00a0${words}\u00a0»`,
    noteDone: 'Terminé',
    remove: (words) => `Retirer «\u00a0${words}\u00a0»`,
    removed: (words) => `«\u00a0${words}\u00a0» est retiré.`,
    table: 'Tableau (CSV)',
    read: (size) => `${size} dans ce navigateur pour les pages et transcriptions lues`,
    librarySave: 'Enregistrer la bibliothèque',
    libraryTake: 'Reprendre une bibliothèque',
    libraryWhat:
      'Positions, passages gardés, réglages et calages en un fichier, pour un autre navigateur. Vos propres fichiers n’y sont pas.',
    savedInPart: 'Épisodes, positions et calages n’ont pas pu être lus et n’y sont pas.',
    taken: (parts) => `Nouveau ou plus récent\u00a0: ${parts}.`,
    places: (count) => counted(count, { one: '# position', other: '# positions' }),
    timings: (count) => counted(count, { one: '# calage', other: '# calages' }),
    settings: 'réglages',
    dropAgain:
      'Vos propres fichiers n’y sont pas\u00a0: rouvrez vos enregistrements, et ce qui en a été gardé sera là.',
    takenNothing: 'Tout ce qu’il contient était déjà là.',
    takenDamaged: (count) =>
      counted(count, {
        one: 'Une entrée n’a pas pu être lue et a été laissée de côté.',
        other: '# entrées n’ont pas pu être lues et ont été laissées de côté.',
      }),
    takenForNow:
      'Ce navigateur n’enregistre rien ici\u00a0: les passages gardés durent jusqu’à votre départ.',
    faults: {
      empty: 'Ce fichier est vide. Rien n’a été changé.',
      'not-json':
        'Ce fichier est abîmé ou n’est pas une bibliothèque\u00a0: ce n’est pas du JSON. Rien n’a été changé.',
      other: 'Ce n’est pas une bibliothèque enregistrée ici. Rien n’a été changé.',
      newer:
        'Cette bibliothèque vient d’une version plus récente de cette page. Rechargez la page et réessayez.',
      unreadable: 'Ce fichier ne peut pas être lu. Rien n’a été changé.',
    },
  },

  keysHelp: {
    hear: 'La ligne sous le pointeur est ce que j’entends maintenant',
    nudge: 'Lignes 0,1 s plus tôt, plus tard ; avec Maj 0,5 s',
    space: 'Espace',
    play: 'Lecture ou pause',
    skip: 'Reculer de 15 secondes, avancer de 30',
    step: 'Reculer, avancer de 5 secondes',
    lines: 'Ligne précédente, suivante',
    episodes: 'Épisode précédent, suivant',
    repeat: 'Réécouter cette ligne',
    speed: 'Moins vite, plus vite',
    normal: 'Vitesse normale',
    mute: 'Couper le son',
    tenths: 'Aller à un dixième de l’épisode',
    follow: 'Suivre la voix',
    view: 'Lecture ou lignes',
    search: 'Chercher\u202f; Entrée continue, Ctrl+Entrée écoute, Échap revient',
    help: 'Toutes les touches',
    tab: 'Vers la transcription\u202f; puis flèches, Début, Fin\u202f; Entrée écoute',
  },

  // What did not work, by its code: what failed, why as far as known, what to do next.
  yourFile: 'votre fichier',
  site: (host) => host ?? 'L’autre site',
  userErrors: {
    'not-found': {
      title: {
        show: 'Le podcast est introuvable',
        transcript: 'La transcription est introuvable',
        chapters: 'Les chapitres sont introuvables',
        audio: 'L’enregistrement est introuvable',
      },
      why: (site, file, status) => `${site} n’a pas de fichier ${file} (${status}).`,
      next: 'Vérifiez l’adresse, ou déposez le fichier sur cette page.',
      nextForShow: 'Vérifiez l’adresse.',
      whyOwnFile:
        'Votre fichier ne peut plus être lu\u00a0: il a été déplacé, modifié ou supprimé.',
      nextForOwnFile: 'Déposez-le de nouveau sur cette page.',
    },
    refused: {
      title: notFetched,
      why: (site, file) =>
        `${site} ne laisse pas d’autres sites lire ${file} (pas d’autorisation CORS).`,
      next: 'Téléchargez le fichier et déposez-le sur cette page, ou demandez à l’hébergeur d’en autoriser la lecture à d’autres sites.',
      nextForShow:
        'Placez le fichier à côté de cette page, ou demandez à l’hébergeur d’en autoriser la lecture à d’autres sites.',
    },
    unreachable: {
      title: notFetched,
      why: (site) => `${site} est injoignable\u00a0: ce site n’existe pas ou ne répond pas.`,
      next: 'Vérifiez l’adresse ou réessayez plus tard.',
    },
    insecure: {
      title: notFetched,
      why: (site, file) =>
        `L’adresse de ${file} sur ${site} commence par http, et une page en https ne peut lire qu’en https.`,
      next: 'Essayez la même adresse en https.',
    },
    offline: {
      title: notFetched,
      why: 'Il n’y a pas de connexion, ou elle a été perdue.',
      next: 'Vérifiez la connexion et réessayez.',
    },
    server: {
      title: notFetched,
      why: (site, status) => `${site} a répondu par une erreur${status ? ` (${status})` : ''}.`,
      next: 'Réessayez dans un moment.',
    },
    'too-large': {
      title: {
        show: 'Le podcast est trop volumineux',
        transcript: 'La transcription est trop volumineuse',
        chapters: 'Le fichier des chapitres est trop volumineux',
        audio: 'L’enregistrement est trop volumineux',
      },
      why: (file) => `${file} dépasse ce qu’une page peut contenir.`,
      next: 'Vérifiez que c’est le bon fichier.',
    },
    unreadable: {
      title: {
        show: 'Ce podcast ne peut pas être ouvert pour le moment',
        chapters: 'Les chapitres n’ont pas pu être lus',
        partOfShow: 'Une partie du podcast n’a pas pu être lue',
      },
      whyShow: 'Quelque chose ne va pas dans son fichier.',
      nextForShow: 'Réessayez plus tard.',
    },
    'own-fault': {
      title: {
        show: 'Le podcast n’a pas pu être ouvert',
        transcript: 'La transcription n’a pas pu être ouverte',
        chapters: 'Les chapitres n’ont pas pu être ouverts',
        audio: 'L’enregistrement n’a pas pu être ouvert',
        files: 'Les fichiers n’ont pas pu être ouverts',
        kept: 'Le passage n’a pas été gardé',
      },
      why: (detail) => `Une partie de cette page n’est pas arrivée, ou ne marche pas (${detail}).`,
      next: 'Vérifiez la connexion et réessayez, ou rechargez la page.',
      nextOffline: 'Vous pourrez réessayer dès qu’il y aura une connexion.',
    },
    'not-audio': {
      title: 'L’enregistrement ne peut pas être lu',
      why: (file, type) =>
        `${file} n’est pas un son que ce navigateur connaît${type ? ` (type annoncé\u00a0: ${type})` : ''}.`,
      whyKind: (kind) => `Ce navigateur ne lit pas ce genre de fichier (${kind}).`,
      next: 'Essayez un fichier MP3.',
    },
    damaged: {
      title: 'L’enregistrement s’est interrompu',
      why: (file) => `${file} est endommagé ou incomplet, ou la connexion a été perdue.`,
      next: 'Ce qui est chargé reste là\u202f; réessayez à partir d’ici.',
      whyOwnFile: 'Votre fichier est endommagé, ou sa fin manque.',
      nextForOwnFile: copyAgain,
    },
    incomplete: {
      title: 'L’enregistrement ne peut pas être lu',
      why: (file) => `${file} n’est pas entier\u00a0: sa fin manque.`,
      next: 'La transcription reste lisible.',
      whyOwnFile: 'Votre fichier n’est pas entier\u00a0: sa fin manque.',
      nextForOwnFile: copyAgain,
    },
    'out-of-reach': {
      title: 'L’enregistrement ne peut pas aller à cet endroit',
      why: (site) =>
        `${site} ne l’envoie que depuis le début\u202f: l’hébergeur devrait répondre aux demandes d’une partie de fichier (Range).`,
      next: (keepOffline) =>
        `L’écoute continue là où elle était. Avec ${keepOffline}, tout endroit devient accessible.`,
    },
    inexact: {
      title: 'Les sauts dans cet enregistrement sont approximatifs',
      why: (because) =>
        `C’est un MP3 à débit variable, où les navigateurs devinent les positions\u202f: un saut peut tomber à plusieurs secondes près. ${because}`,
      because: {
        'no-worker': 'Cette fenêtre n’a pas de service worker, qui les trouverait exactement.',
        'no-means': 'Ce navigateur ne lit pas le MP3 en MP4, qui les rendrait exacts.',
        'saves-data':
          'Pour les trouver exactement, il faudrait lire tout l’enregistrement, et ce navigateur économise les données.',
        large:
          'Pour les trouver exactement, il faudrait lire tout l’enregistrement, et il est volumineux.',
        broken: 'Ses trames n’ont pas pu être lues jusqu’au bout.',
        failed:
          'La table de ses trames ne lui correspond pas, ou ce navigateur ne l’a pas lu ainsi.',
      },
      next: 'L’hébergeur pourrait le proposer à débit constant ou en M4A, ou publier un fichier de positions.',
      nextAgain: 'Une fois lu, ses sauts sont exacts.',
      titleUnsure: 'Les sauts dans cet enregistrement sont peut-être approximatifs',
      whyUnreadable: (site) => `${site} ne laisse aucune page y regarder.`,
      nextUnreadable:
        'L’hébergeur pourrait l’autoriser (CORS), ou le proposer à débit constant ou en M4A.',
    },
    costly: {
      title: 'Quelque chose a peut-être été inséré dans cet enregistrement',
      why: 'Pour le savoir, tout l’enregistrement serait lu. Il est volumineux, ou ce navigateur économise les données.',
    },
    shifted: { title: 'Les lignes et le son ne concordent pas' },
    'other-length': {
      title: 'Les lignes et le son ne vont peut-être pas ensemble',
      next: 'Si les lignes sont marquées trop tôt ou trop tard, elles peuvent être déplacées.',
    },
    'ends-early': {
      title: 'L’enregistrement se termine trop tôt',
      why: (endsAt, promised) =>
        `Son fichier devrait durer ${promised} et se termine vers ${endsAt}\u00a0: il n’a peut-être pas été envoyé en entier.`,
      whyOwnFile: (endsAt, promised) =>
        `Votre fichier devrait durer ${promised} et se termine vers ${endsAt}\u00a0: il n’a peut-être pas été copié en entier.`,
      nextForOwnFile: copyAgain,
    },
    'plays-elsewhere': { title: 'En pause ici', why: 'Un autre onglet joue maintenant.' },
    renewed: {
      title: 'La page a été rechargée',
      why: 'Une version plus récente est parue pendant qu’elle était ouverte.',
    },
    'needs-network': {
      title: 'Le son a besoin du réseau',
      why: 'Écouter fonctionnera dès qu’il y aura une connexion.',
      nextForText: 'Le texte est là et peut être lu.',
    },
    'needs-click': {
      title: 'Appuyez sur Écouter pour commencer',
      why: 'Ce navigateur ne joue le son qu’après un clic sur la page.',
    },
    cancelled: {
      title: 'La transcription n’a pas été lue jusqu’au bout',
      why: 'Vous avez arrêté la lecture du fichier.',
    },
    'no-lines': {
      title: 'Aucune ligne trouvée',
      why: (file) => `${file} ne contient pas de transcription que Cueline sache lire.`,
      next: 'Déposez une autre transcription sur cette page pour suivre le texte.',
      whyOther: {
        audio: (file) => `${file} est un enregistrement, pas une transcription.`,
        picture: (file) => `${file} est une image, pas une transcription.`,
        page: (file) => `${file} est une page web sans transcription.`,
      },
      nextForOther: 'Vérifiez l’adresse, ou déposez la transcription sur cette page.',
    },
    'not-there-yet': {
      title: 'Pas encore de transcription',
      why: 'Le fichier est vide\u00a0: il n’a pas encore été rempli par son éditeur.',
      next: 'Vous pouvez déposer votre propre transcription sur cette page.',
    },
    'not-in-show': {
      title: 'Cet épisode n’est pas dans ce podcast',
      why: (id) => `Le lien indique ${id}, que le podcast n’a pas. Son premier épisode est ouvert.`,
    },
    forgotten: {
      title: 'Ces fichiers ne sont plus ici',
      why: 'Ils n’étaient gardés que dans ce navigateur et en ont été retirés, ou ils sont dans un autre navigateur.',
      next: 'Déposez-les de nouveau sur cette page.',
    },
    unusable: {
      title: 'Un fichier a été laissé de côté',
      next: 'Vous pouvez déposer des enregistrements, des transcriptions, des chapitres et des images.',
    },
    doubtful: {
      title: {
        'hardly-a-transcript': 'Ceci n’est guère une transcription',
        unlike: 'Ces fichiers ne vont peut-être pas ensemble',
        second: 'L’épisode a une transcription de plus',
      },
      whyHardly: (file: string) => `${file} n’a qu’une ligne, et aucun temps.`,
      whyUnlike: (audio: string, transcript: string) =>
        `${audio} et ${transcript} diffèrent par leur nom et par leur durée.`,
      whySecond: (file: string, before: string) =>
        `${file} a été ajouté comme une autre langue. Si c’est une correction, elle prend la place de ${before}.`,
      act: {
        'hardly-a-transcript': 'Le retirer',
        unlike: 'Les séparer',
        second: 'C’est une correction',
      },
    },
    'bad-address': { title: 'Une partie du lien a été ignorée' },
    'other-show': {
      title: 'Cette page n’ouvre que son propre podcast',
      why: 'Un autre podcast ou flux dans l’adresse de la page a été ignoré.',
    },
    'past-the-end': {
      title: 'Le lien mène au-delà de la fin',
      why: 'L’enregistrement est plus court que le passage indiqué par le lien. Il a peut-être été remplacé.',
    },
    full: {
      title: 'Vos fichiers ne sont pas gardés',
      why: 'Ce navigateur n’a plus de place pour eux.',
      next: 'Ils s’écoutent maintenant\u202f; déposez-les de nouveau la prochaine fois.',
    },
    'no-storage': {
      title: 'Rien n’est gardé dans cette fenêtre',
      why: 'Le navigateur n’autorise pas le stockage ici, comme en navigation privée, ou la partie de cette page qui s’en charge n’est pas arrivée.',
      next: 'Tout s’écoute\u202f; votre position, vos fichiers et ce que vous gardez seront oubliés à la fermeture.',
    },
  },

  // What could not be read, by its code
  unread: {
    // What could not be read in a transcript or in chapters, by its code
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

    // Parts left out of a show, a feed or the page's address, or the reason why it could not be read, by code
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
    showDiagnostics: {
      'bad-address': (owner, address) => `Adresse illisible (${owner})\u00a0: ${address}.`,
      'refused-address': (owner, address) =>
        `Adresse écartée (${owner})\u00a0: seules les adresses http et https sont ouvertes, pas ${address}.`,
      'address-no-text': (owner) =>
        `Adresse écartée (${owner})\u00a0: écrivez-la entre guillemets, comme "ebb.mp3".`,
      'no-language': (owner) =>
        `Langue écartée (${owner})\u00a0: écrivez-la comme une étiquette, «\u00a0fr\u00a0» ou «\u00a0pt-BR\u00a0».`,
      'no-colour': 'La couleur d’accent a été écartée\u00a0: écrivez-la #rgb ou #rrggbb.',
      'unknown-key': (key, where, meant) =>
        `${key} n’est pas une clé connue (${where})\u202f; il s’agit peut-être de ${meant}.`,
      'bad-value': (key, where, right, text) =>
        `${key} (${where}) devrait être ${right}, pas ${text}.`,
      'same-id': (id) =>
        `Plusieurs épisodes ont l’id ${id}\u00a0: un lien vers lui ouvre le premier d’entre eux.`,
      'no-list': 'Le fichier du podcast n’a pas de liste «\u00a0episodes\u00a0».',
      'no-episodes': (title) => `${title} n’a aucun épisode qui puisse être ouvert.`,
      'no-episode': (episode) =>
        `Écarté\u00a0: ${episode}. Écrivez-le entre accolades, comme { "audio": "ebb.mp3" }.`,
      'nothing-there': (episode) => `Écarté\u00a0: ${episode} (ni son ni transcription).`,
      'entries-left-out': (count) =>
        counted(count, {
          one: '# entrée du flux n’a ni son ni transcription et a été écartée.',
          other: '# entrées du flux n’ont ni son ni transcription et ont été écartées.',
        }),
      empty: { show: 'Le fichier du podcast est vide.', feed: 'Le flux est vide.' },
      'web-page': {
        show: 'À la place du fichier du podcast se trouve une page web ou un flux. Un flux s’ouvre avec «\u00a0?feed=\u00a0».',
        feed: 'À la place du flux se trouve une page web.',
      },
      'no-object': (text) =>
        `Ce n’est pas un fichier de podcast\u00a0: il commence par ${text}, un fichier de podcast par «\u00a0{\u00a0».`,
      'not-json': (text) => `Il y a une erreur dans le JSON du fichier du podcast\u00a0: ${text}`,
      'not-a-feed': 'Il n’y a pas de flux de podcast (RSS, Atom ou JSON Feed) à cette adresse.',
    },
    rightValues: {
      number: 'un nombre comme 7',
      duration: 'des secondes ou un temps comme 31:05',
      published: 'une date comme 2026-05-01',
    },
    sameInOthers: (count) =>
      counted(count, {
        one: 'De même dans # autre épisode.',
        other: 'De même dans # autres épisodes.',
      }),

    // Dropped files that were left out, by their codes
    fileDiagnostics: {
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
      'no-lines': (file) => `${file} ne contient pas de transcription que Cueline sache lire.`,
      unknown: (file) => `${file} n’est ni du son, ni du texte, ni une image.`,
    },
    tooManyFiles: (count) =>
      counted(count, {
        one: '# autre fichier n’a pas été regardé\u00a0: déposez-en moins à la fois.',
        other: '# autres fichiers n’ont pas été regardés\u00a0: déposez-en moins à la fois.',
      }),
    unusedFiles: {
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
  },
};
