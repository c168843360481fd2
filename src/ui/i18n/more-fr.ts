import { counting } from './counting.ts';

const { number, percent, counted } = counting('fr');

/** The words of searching, sound, speakers and several transcripts in French. */
export const moreFr = {
  start: {
    search: 'Chercher dans la transcription',
    sleep: 'Minuterie de sommeil',
    sleepNow: (left: string) => `Minuterie de sommeil\u00a0: ${left}`,
  },
  later: {
    // The search
    previousHit: 'Résultat précédent',
    nextHit: 'Résultat suivant',
    closeSearch: 'Fermer la recherche',
    hitOf: (hit: number, count: number) => `${number(hit)} sur ${number(count)}`,
    hitAloud: (hit: number, count: number, line: string) =>
      `${number(hit)} sur ${number(count)}\u00a0: ${line}`,
    nothingFound: 'Rien trouvé',
    keySearch: 'Chercher\u202f; Entrée continue, Ctrl+Entrée écoute, Échap revient',

    // Several transcripts
    reading: 'Lecture de la transcription',
    readingShare: (share: number) => `Lecture de la transcription\u00a0: ${percent(share)}`,
    cancel: 'Annuler',
    transcriptNow: (name: string) => `Transcription\u00a0: ${name}`,
    transcriptsNow: (name: string, second: string) =>
      `Transcription\u00a0: ${name}, avec ${second} dessous`,
    twoNames: (name: string, second: string) => `${name} + ${second}`,
    toldApart: (name: string, by: string) => `${name} (${by})`,
    languages: 'Langues',
    belowLines: 'Sous chaque ligne',
    off: 'Aucune',
    readingSecond: (name: string) => `Lecture de ${name}`,
    secondFailed: (name: string) =>
      `${name} ne peut pas s’afficher dessous\u00a0: le fichier n’a pas pu être lu.`,
    secondUntimed: (name: string) =>
      `${name} ne peut pas s’afficher dessous\u00a0: sans temps, rien ne dit à quelle ligne va le texte.`,
    firstUntimed: 'Rien ne peut s’afficher dessous\u00a0: cette transcription n’a pas de temps.',

    // The sound
    loudnessSetting: 'Volume égal',
    levellingWhy: 'Les voix basses plus fort, les fortes moins',
    levellingOtherSite:
      'Pas pour cet enregistrement\u00a0: son site ne laisse aucune autre page en lire le son.',
    levellingNoMeans: 'Pas ici\u00a0: ce navigateur ou la sortie audio ne le permet pas.',
    skipSilence: 'Accélérer les silences',
    skipSilenceWhy: 'Les silences entre les lignes passent trois fois plus vite.',
    noPauses: 'Cette transcription n’indique pas de silences.',
    savedMinutes: (minutes: number, seconds: number) =>
      `${number(minutes)} min ${number(seconds)} s gagnées dans cet épisode`,
    savedSeconds: (seconds: number) => `${number(seconds)} s gagnées dans cet épisode`,
    repeat: 'Répéter',
    repeatOff: 'Non',
    repeatLine: 'Ligne',
    repeatPassage: 'Un passage',
    repeatPassageHow: 'Ouvrez le lien d’un passage, ou sélectionnez-en un, pour le répéter.',
    repeatPause: 'Pause entre deux',
    repeatPauses: {
      '0': 'Aucune',
      '1': '1 seconde',
      '2': '2 secondes',
      '5': '5 secondes',
      same: 'Aussi longue que la parole',
    },
    repeated: (count: number) =>
      counted(count, { one: 'Entendu # fois', many: 'Entendu # de fois', other: 'Entendu # fois' }),
    sleepChapter: 'Fin du chapitre',
    sleepEpisode: 'Fin de l’épisode',
    sleepIn: (left: string) => `Le son s’arrête dans ${left}.`,
    sleepMore: (minutes: number) => `${number(minutes)} min de plus`,
    sleepOff: 'Désactiver',
    sleepWhy: 'Le son baisse doucement, et votre position est gardée.',

    // The speakers
    whoSpeaksWhen: 'Qui parle quand',
    speaker: 'Intervenant',
    speakerShare: (name: string, share: number) => `${name} · ${percent(share)}`,
    alone: 'Seul',
    onlyOf: (name: string) => `Seulement ${name}`,
    previousTurn: (name: string) => `Prise de parole précédente de ${name}`,
    nextTurn: (name: string) => `Prise de parole suivante de ${name}`,
    showAll: 'Afficher tous les intervenants',
    onlySpeaker: (name: string) => `Seules les paroles de ${name} sont affichées`,
    allSpeakers: 'Tous les intervenants sont affichés',
  },
};
