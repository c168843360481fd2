import { counting } from './counting.ts';
import type { Words } from './words.ts';
import { moreFr } from './more-fr.ts';
import { diagnosticFr } from './diagnostic-fr.ts';
import { userErrorFr } from './user-error-fr.ts';

const { number, percent, counted } = counting('fr');

/** Every word of the interface in French; before `:` `;` `?` `!` and within « » stands a no-break space. */
export const fr: Words = {
  start: {
    ...moreFr.start,
    locale: 'fr',
    appName: 'Cueline',
    titleWith: (episode) => `${episode} · Cueline`,

    // The bar
    player: 'Lecteur',
    play: 'Écouter',
    pause: 'Mettre en pause',
    back: (seconds) => `Reculer de ${seconds} secondes`,
    on: (seconds) => `Avancer de ${seconds} secondes`,
    previousLine: 'Ligne précédente',
    nextLine: 'Ligne suivante',
    place: 'Position dans l’épisode',
    placeOf: (time, duration, chapter) => `${time} sur ${duration}${chapter ? `, ${chapter}` : ''}`,
    speed: 'Vitesse',
    speedNow: (rate) => `Vitesse\u00a0: ${rate}`,
    rate: (rate) => `${rate}×`,
    volume: 'Volume',
    volumeNow: (hundredths) => `Volume\u00a0: ${percent(hundredths / 100)}`,
    muted: 'Son coupé',
    noAudio: 'Pas encore d’enregistrement. Déposez un fichier audio sur cette page pour écouter.',

    // The transcript
    transcript: 'Transcription',
    about: 'À propos de cette transcription',
    loadingTranscript: 'Chargement de la transcription',
    cutText: (rest) => `… (encore ${rest} caractères)`,

    // The look
    look: 'Affichage',

    // Episodes and files
    episode: 'Épisode',
    episodes: 'Épisodes',
    episodeNumber: (which) => `Épisode ${which}`,
    minutes: (minutes) => `${minutes} min`,
    seconds: (seconds) => `${seconds} s`,
    chapters: 'Chapitres',
    more: (chapter) => `En savoir plus sur «\u00a0${chapter}\u00a0», dans un nouvel onglet`,
    chaptersAndEpisodes: 'Chapitres et épisodes',
    aboutEpisode: 'À propos de cet épisode',
    yourFiles: 'Vos fichiers',
    forget: (title) => `Retirer «\u00a0${title}\u00a0»`,
    library: 'Bibliothèque',
    openFiles: 'Ouvrir des fichiers',
    starting: 'Ouverture',

    // Keys
    keys: 'Touches',

    // Troubles
    userErrors: 'Ce qui n’a pas marché',
    partMissing: 'Une partie de cette page n’est pas arrivée. Rechargez-la pour réessayer.',
  },

  later: {
    ...moreFr.later,
    hint: 'Conseil',
    diagnostic: diagnosticFr.diagnostic,
    // The bar
    mute: 'Couper le son',
    unmute: 'Remettre le son',

    // The transcript
    quoted: (words) => `«\u00a0${words}\u00a0»`,
    sentence: (text) => `${text}.`,
    noTranscriptTitle: 'Pas encore de transcription',
    noTranscript:
      'Déposez une transcription sur cette page pour suivre le texte\u00a0: WebVTT, SRT ou un autre format.',
    backTo: (time) => `Revenir à ${time}`,
    backToStart: 'Revenir au début',

    // About the transcript
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
    lineHint:
      'Cliquez sur une ligne pour l’entendre. Si vous faites défiler le texte, la flèche en bas ou la touche F vous ramène.',
    lineHintTouch:
      'Touchez une ligne pour l’entendre. Si vous faites défiler le texte, la flèche en bas vous ramène.',
    untimedHint:
      'Cette transcription n’a pas de temps\u00a0: elle se lit, mais elle ne suit pas la voix, et ses lignes ne peuvent pas être lancées.',
    gotIt: 'Compris',

    aboutFormat: 'Format',
    formats: {
      vtt: 'WebVTT',
      srt: 'SRT (SubRip)',
      json: 'JSON',
      html: 'HTML',
      ttml: 'TTML',
      xml: 'Texte minuté en XML',
      ass: 'SSA/ASS (SubStation Alpha)',
      sbv: 'SBV (YouTube)',
      lrc: 'LRC (paroles)',
      brackets: 'Lignes avec les temps entre crochets, comme les écrit Whisper',
      tsv: 'Tableau (TSV)',
      text: 'Texte brut',
      unknown: 'Inconnu',
    },
    aboutLanguage: 'Langue',
    aboutLines: 'Lignes',
    number,
    lines: (count) => counted(count, { one: '# ligne', many: '# de lignes', other: '# lignes' }),
    aboutTimes: 'Temps',
    timesOfWords: 'de chaque ligne et de ses mots',
    timesOfSomeWords: 'de chaque ligne et de certains mots',
    timesOfLines: 'de chaque ligne',
    timesNone: 'aucun\u00a0: le texte se lit, mais il ne suit pas la voix',
    aboutSpeakers: 'Intervenants',
    noSpeakers: 'personne n’est nommé',
    share: percent,
    aboutDiagnostics: 'Ce qui n’a pas pu être lu',
    atLine: (line) => `Ligne ${number(line)}`,
    inFile: 'Dans le fichier',
    andMore: (count) => counted(count, { one: 'et # autre', other: 'et # autres' }),
    saveAs: 'Enregistrer au format',
    saveNames: {
      vtt: 'WebVTT',
      srt: 'SRT',
      text: 'Texte brut',
      markdown: 'Markdown',
      json: 'JSON',
    },
    saveWhy: {
      vtt: 'pour les lecteurs web',
      srt: 'pour les lecteurs et logiciels vidéo',
      text: 'les mots seuls',
      markdown: 'pour vos notes',
      json: 'pour les applis de podcast',
    },
    saveWithWords: (why) => `${why}, avec le temps de chaque mot`,
    saveWithTimes: (why) => `${why}, avec le temps de chaque ligne`,
    saved: (name) => `Enregistré sous ${name}`,
    notSaved: 'L’enregistrement du fichier a échoué. Vérifiez la connexion et réessayez.',

    // The look
    view: 'Présentation',
    textSize: 'Taille du texte',
    textSizeOf: percent,
    measure: 'Longueur des lignes',
    measures: { narrow: 'Courte', normal: 'Normale', wide: 'Longue' },
    face: 'Police',
    faces: { sans: 'Sans', serif: 'Serif', lexend: 'Lexend' },
    lexendWhy: 'Lexend est conçue pour les personnes dyslexiques.',
    dimToCome: 'Estomper ce qui reste à dire',
    showAccent: 'La couleur du podcast',
    lookReset: 'Tout remettre par défaut',
    viewAuto: 'Auto',
    viewReading: 'Lecture',
    viewLines: 'Lignes',
    theme: 'Couleurs',
    themeSystem: 'Système',
    themeLight: 'Clair',
    themeDark: 'Sombre',

    // Episodes and files
    pageLanguage: 'Langue de cette page',
    pageLanguageAuto: 'Comme le navigateur',
    emptyTitle: 'Écoutez, le texte sous les yeux',
    emptyText:
      'Déposez un enregistrement et sa transcription n’importe où sur cette page. Ce qui se dit est surligné, et un clic sur une ligne la fait entendre. Rien ne quitte votre navigateur.',
    dropHere: 'Déposez l’enregistrement et sa transcription',
    dropHereMore:
      'Dans n’importe quel ordre, un par un ou ensemble. Ils restent dans ce navigateur.',
    openDemo: 'Écouter la démo',

    // Keys
    close: 'Fermer',
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
    spaceKey: 'Espace',
    keyPlay: 'Lecture ou pause',
    keySkip: 'Reculer de 15 secondes, avancer de 30',
    keyStep: 'Reculer, avancer de 5 secondes',
    keyLines: 'Ligne précédente, suivante',
    keyRepeat: 'Réécouter cette ligne',
    keySpeed: 'Moins vite, plus vite',
    keyNormal: 'Vitesse normale',
    keyMute: 'Couper le son',
    keyTenths: 'Aller à un dixième de l’épisode',
    keyFollow: 'Suivre la voix',
    keyView: 'Lecture ou lignes',
    keyHelp: 'Toutes les touches',
    keyTab: 'Vers la transcription\u202f; puis flèches, Début, Fin\u202f; Entrée écoute',

    // Troubles
    tryAgain: 'Réessayer',
    dismiss: 'Fermer',
    userError: userErrorFr,
  },
};
