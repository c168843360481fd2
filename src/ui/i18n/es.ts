import { counting } from './counting.ts';
import type { Words } from './words.ts';
import { moreEs } from './more-es.ts';
import { diagnosticEs } from './diagnostic-es.ts';
import { userErrorEs } from './user-error-es.ts';

const { number, percent, counted } = counting('es');

/** Every word of the interface in Spanish. */
export const es: Words = {
  start: {
    ...moreEs.start,
    locale: 'es',
    appName: 'Cueline',
    titleWith: (episode) => `${episode} · Cueline`,

    // The bar
    player: 'Reproductor',
    play: 'Reproducir',
    pause: 'Pausar',
    back: (seconds) => `Retroceder ${seconds} segundos`,
    on: (seconds) => `Avanzar ${seconds} segundos`,
    previousLine: 'Línea anterior',
    nextLine: 'Línea siguiente',
    place: 'Posición en el episodio',
    placeOf: (time, duration, chapter) => `${time} de ${duration}${chapter ? `, ${chapter}` : ''}`,
    speed: 'Velocidad',
    speedNow: (rate) => `Velocidad: ${rate}`,
    rate: (rate) => `${rate}×`,
    volume: 'Volumen',
    volumeNow: (hundredths) => `Volumen: ${percent(hundredths / 100)}`,
    muted: 'Sin sonido',
    noAudio: 'Aún no hay grabación. Arrastra un archivo de audio a esta página para escuchar.',

    // The transcript
    transcript: 'Transcripción',
    about: 'Sobre esta transcripción',
    loadingTranscript: 'Cargando la transcripción',
    cutText: (rest) => `… (${rest} caracteres más)`,

    // The look
    look: 'Aspecto',

    // Episodes and files
    episode: 'Episodio',
    episodes: 'Episodios',
    episodeNumber: (which) => `Episodio ${which}`,
    minutes: (minutes) => `${minutes} min`,
    seconds: (seconds) => `${seconds} s`,
    chapters: 'Capítulos',
    more: (chapter) => `Más sobre «${chapter}», en una pestaña nueva`,
    chaptersAndEpisodes: 'Capítulos y episodios',
    aboutEpisode: 'Sobre este episodio',
    yourFiles: 'Tus archivos',
    forget: (title) => `Quitar «${title}»`,
    library: 'Biblioteca',
    openFiles: 'Abrir archivos',
    starting: 'Abriendo',

    // Keys
    keys: 'Teclas',

    // Troubles
    userErrors: 'Lo que no funcionó',
    partMissing: 'Una parte de esta página no ha llegado. Recárgala para volver a intentarlo.',
  },

  later: {
    ...moreEs.later,
    hint: 'Consejo',
    diagnostic: diagnosticEs.diagnostic,
    // The bar
    mute: 'Silenciar',
    unmute: 'Activar el sonido',

    // The transcript
    quoted: (words) => `«${words}»`,
    sentence: (text) => `${text}.`,
    noTranscriptTitle: 'Aún no hay transcripción',
    noTranscript:
      'Arrastra una transcripción a esta página para leer mientras escuchas: WebVTT, SRT u otro formato.',
    backTo: (time) => `Volver a ${time}`,
    backToStart: 'Volver al principio',

    // About the transcript
    // A passage that is selected, or that a link has opened
    passage: 'Fragmento seleccionado',
    copyQuote: 'Copiar cita',
    copyLink: 'Copiar enlace',
    sharePassage: 'Compartir',
    savePicture: 'Guardar como imagen',
    speakerSays: (speaker) => `${speaker}: `,
    quote: ({ words, isTalk, speaker, title, time }) =>
      `${isTalk ? words : `«${words}»`}\n— ${[speaker, title, time].filter(Boolean).join(', ')}`,
    sourceOnPicture: (facts) => facts.filter(Boolean).join(' · '),
    quoteCopied: 'Cita copiada',
    quoteCopiedWithoutLink: 'Cita copiada, sin enlace: estos archivos solo están en tu navegador.',
    linkCopied: 'Enlace copiado',
    copyByHand: 'El navegador no ha permitido copiar. Cópialo de aquí:',
    textToCopy: 'Texto para copiar',
    notShared: 'No se pudo compartir. Copia la cita o el enlace.',
    makingPicture: 'Dibujando la imagen',
    playPassage: (length) => `Reproducir este fragmento (${length})`,
    playPassageAgain: 'Reproducir otra vez',
    goOn: 'Seguir desde aquí',
    passageEnded: 'El fragmento termina aquí.',
    lineHint:
      'Haz clic en una línea para oírla. Si te desplazas, la flecha de abajo o la tecla F te devuelven a la voz.',
    lineHintTouch:
      'Toca una línea para oírla. Si te desplazas, la flecha de abajo te devuelve a la voz.',
    untimedHint:
      'Esta transcripción no tiene tiempos: se puede leer, pero no sigue la voz, y sus líneas no se pueden reproducir.',
    gotIt: 'Entendido',

    aboutFormat: 'Formato',
    formats: {
      vtt: 'WebVTT',
      srt: 'SRT (SubRip)',
      json: 'JSON',
      html: 'HTML',
      ttml: 'TTML',
      xml: 'Texto con tiempos en XML',
      ass: 'SSA/ASS (SubStation Alpha)',
      sbv: 'SBV (YouTube)',
      lrc: 'LRC (letras de canciones)',
      brackets: 'Líneas con tiempos entre corchetes, como las escribe Whisper',
      tsv: 'Tabla (TSV)',
      text: 'Texto sin formato',
      unknown: 'Desconocido',
    },
    aboutLanguage: 'Idioma',
    aboutLines: 'Líneas',
    number,
    lines: (count) => counted(count, { one: '# línea', many: '# de líneas', other: '# líneas' }),
    aboutTimes: 'Tiempos',
    timesOfWords: 'de cada línea y de sus palabras',
    timesOfSomeWords: 'de cada línea y de algunas palabras',
    timesOfLines: 'de cada línea',
    timesNone: 'ninguno: se puede leer, pero no sigue la voz',
    aboutSpeakers: 'Hablantes',
    noSpeakers: 'no se nombra a nadie',
    share: percent,
    aboutDiagnostics: 'Lo que no se pudo leer',
    atLine: (line) => `Línea ${number(line)}`,
    inFile: 'En el archivo',
    andMore: (count) => `y ${number(count)} más`,
    saveAs: 'Guardar como',
    saveNames: {
      vtt: 'WebVTT',
      srt: 'SRT',
      text: 'Texto sin formato',
      markdown: 'Markdown',
      json: 'JSON',
    },
    saveWhy: {
      vtt: 'para reproductores web',
      srt: 'para reproductores y editores de vídeo',
      text: 'solo las palabras',
      markdown: 'para notas',
      json: 'para apps de pódcast',
    },
    saveWithWords: (why) => `${why}, con el tiempo de cada palabra`,
    saveWithTimes: (why) => `${why}, con el tiempo de cada línea`,
    saved: (name) => `Guardado como ${name}`,
    notSaved: 'No se pudo guardar. Comprueba la conexión y vuelve a intentarlo.',

    // The look
    view: 'Vista',
    textSize: 'Tamaño del texto',
    textSizeOf: percent,
    measure: 'Largo de línea',
    measures: { narrow: 'Corto', normal: 'Normal', wide: 'Largo' },
    face: 'Tipo de letra',
    faces: { sans: 'Sans', serif: 'Serif', lexend: 'Lexend' },
    lexendWhy: 'Lexend está hecha para personas con dislexia.',
    dimToCome: 'Atenuar lo que falta por decir',
    showAccent: 'El color del pódcast',
    lookReset: 'Restablecer todo',
    viewAuto: 'Auto',
    viewReading: 'Lectura',
    viewLines: 'Líneas',
    theme: 'Colores',
    themeSystem: 'Sistema',
    themeLight: 'Claro',
    themeDark: 'Oscuro',

    // Episodes and files
    pageLanguage: 'Idioma de esta página',
    pageLanguageAuto: 'Como el navegador',
    emptyTitle: 'Escucha con las palabras a la vista',
    emptyText:
      'Arrastra una grabación y su transcripción a cualquier parte de esta página. Lo que se está diciendo aparece marcado, y un clic en una línea la reproduce. Nada sale de tu navegador.',
    dropHere: 'Suelta aquí la grabación y su transcripción',
    dropHereMore: 'En cualquier orden, una a una o juntas. Se quedan en este navegador.',
    openDemo: 'Reproducir la demo',

    // Keys
    close: 'Cerrar',
    // The library
    libraryEmptyTitle: 'Aún no hay nada',
    libraryEmpty: 'Lo que escuchas aparece aquí, con el punto en el que lo dejaste.',
    librarySearch: 'Buscar títulos y pódcasts',
    libraryNone: (words) => `Nada se llama «${words}».`,
    libraryCount: (count) =>
      counted(count, { one: '# episodio', many: '# de episodios', other: '# episodios' }),
    libraryFound: (found, count) =>
      `${number(found)} de ${counted(count, { one: '# episodio', other: '# episodios' })}`,
    timeLeft: (left) => `quedan ${left}`,
    finished: 'Terminado',
    notBegun: 'Sin empezar',
    now: 'Ahora',
    forgetAll: 'Quitar todo',
    forgotten: (count, title) =>
      count === 1 ? `Se ha quitado «${title}».` : `Se han quitado ${number(count)} episodios.`,
    undo: 'Deshacer',
    keptHere: (all) => `${all} guardados en este navegador`,
    keptOwn: (own, all) => `${all} guardados en este navegador; ${own} son de tus archivos`,
    spaceKey: 'Espacio',
    keyPlay: 'Reproducir o pausar',
    keySkip: 'Retroceder 15 segundos, avanzar 30',
    keyStep: 'Retroceder, avanzar 5 segundos',
    keyLines: 'Línea anterior, siguiente',
    keyRepeat: 'Esta línea otra vez',
    keySpeed: 'Más despacio, más rápido',
    keyNormal: 'Velocidad normal',
    keyMute: 'Silenciar',
    keyTenths: 'Saltar a una décima parte del episodio',
    keyFollow: 'Seguir la voz',
    keyView: 'Lectura o líneas',
    keyHelp: 'Todas las teclas',
    keyTab: 'Entrar en la transcripción; luego flechas, Inicio, Fin; Intro reproduce',

    // Troubles
    tryAgain: 'Reintentar',
    dismiss: 'Cerrar',
    userError: userErrorEs,
  },
};
