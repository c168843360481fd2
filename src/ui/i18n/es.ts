import type { Messages } from './en.ts';
import { counting } from './formatting.ts';

const { number, percent, counted, shift, tenths } = counting('es');

const notFetched = {
  show: 'No se pudo cargar el pódcast',
  transcript: 'No se pudo cargar la transcripción',
  chapters: 'No se pudieron cargar los capítulos',
  audio: 'No se pudo cargar la grabación',
};
const copyAgain = (files: string) => `Cópialo o descárgalo de nuevo y reemplázalo en ${files}.`;

/** The messages in Spanish. */
export const es: Messages = {
  locale: 'es',
  appName: 'Cueline',
  titleWith: (episode) => `${episode} · Cueline`,
  number,
  shift,
  tenths,
  percent,
  minutes: (minutes) => `${minutes} min`,
  seconds: (seconds) => `${seconds} s`,
  quoted: (words) => `«${words}»`,
  sentence: (text) => `${text}.`,
  starting: 'Abriendo',
  partMissing: 'Una parte de esta página no ha llegado. Recárgala para volver a intentarlo.',
  partOffline: 'Esta parte de la página llega en cuanto hay conexión.',
  waitsOffline: 'Sin conexión. El sonido sigue cuando vuelva.',
  waitsForSound: 'Esperando la grabación…',
  close: 'Cerrar',
  cancel: 'Cancelar',

  // The header
  search: 'Buscar en la transcripción',
  about: 'Sobre esta transcripción',
  look: 'Aspecto',
  library: 'Biblioteca',
  openFiles: 'Abrir archivos',
  files: 'Archivos',
  filesOfEpisode: 'Archivos de este episodio',
  fileKinds: {
    audio: 'Grabación',
    transcript: 'Transcripción',
    chapters: 'Capítulos',
    artwork: 'Imagen',
  },
  replaceFile: (name: string) => `Reemplazar ${name}`,
  removeFile: (name: string) => `Quitar ${name}`,
  fileApart: (name: string) => `Hacer de ${name} un episodio aparte`,
  addFiles: 'Añadir archivos',
  keys: 'Teclas',

  // Notices
  whatWentWrong: 'Lo que no funcionó',
  tryAgain: 'Reintentar',
  dismiss: 'Cerrar',

  // The look
  view: 'Vista',
  viewAuto: 'Auto',
  viewReading: 'Lectura',
  viewLines: 'Líneas',
  theme: 'Colores',
  themeSystem: 'Sistema',
  themeLight: 'Claro',
  themeDark: 'Oscuro',
  textSize: 'Tamaño del texto',
  measure: 'Largo de línea',
  measures: { narrow: 'Corto', normal: 'Normal', wide: 'Largo' },
  face: 'Tipo de letra',
  faces: { sans: 'Sans', serif: 'Serif', lexend: 'Lexend' },
  lexendWhy: 'Lexend está hecha para personas con dislexia.',
  highlight: 'Resaltado',
  highlights: { line: 'Línea', word: 'Palabra', both: 'Ambas', none: 'Nada' },
  wordsEstimated:
    'Esta transcripción solo da los tiempos de las líneas: las palabras son estimadas y se marcan con menos intensidad.',
  stayAwake: 'Mantener la pantalla encendida mientras el texto sigue la voz',
  dimToCome: 'Atenuar lo que falta por decir',
  showAccent: 'El color del pódcast',
  pageLanguage: 'Idioma de esta página',
  pageLanguageAuto: 'Como el navegador',
  lookReset: 'Restablecer todo',

  // The page without an episode
  emptyTitle: 'Escucha con las palabras a la vista',
  emptyText:
    'Arrastra una grabación y su transcripción a cualquier parte de esta página. Lo que se está diciendo aparece marcado, y un clic en una línea la reproduce. Nada sale de tu navegador.',
  dropHere: 'Suelta aquí la grabación y su transcripción',
  dropHereMore: 'En cualquier orden, una a una o juntas. Se quedan en este navegador.',
  openDemo: 'Reproducir la demo',

  // The episode panel
  episode: 'Episodio',
  episodes: 'Episodios',
  episodesAbove: 'Mostrar los episodios de arriba',
  comesFrom: (host) => `Este pódcast procede de ${host}.`,
  episodeNumber: (which) => `Episodio ${which}`,
  chapters: 'Capítulos',
  chaptersAndEpisodes: 'Capítulos y episodios',
  more: (chapter) => `Más sobre «${chapter}», en una pestaña nueva`,
  aboutEpisode: 'Sobre este episodio',
  yourFiles: 'Tus archivos',
  forget: (title) => `Quitar «${title}»`,

  // Una grabación que se guarda en este navegador
  keepOffline: 'Guardar sin conexión',
  keepOfflineOf: (title) => `Guardar «${title}» para escuchar sin conexión`,
  keepWhy: 'Para escuchar sin red',
  keepComing: 'Se está guardando',
  keepStarts: 'Pidiendo la grabación',
  keepShare: (done, all) => `${done} de ${all}`,
  keepCancel: 'Dejar de guardar',
  keepCancelOf: (title) => `Dejar de guardar «${title}»`,
  kept: 'Guardado sin conexión',
  keptWith: (size) => `Guardado sin conexión (${size})`,
  keepRemove: 'Quitar de este navegador',
  keepRemoveOf: (title) => `Quitar la grabación de «${title}» de este navegador`,
  spaceLeft: (size) => `${size} libres`,
  keepFailed: 'No se pudo guardar',
  keepFailures: {
    'not-found': 'Su sitio no tiene ese archivo.',
    refused: 'Su sitio no deja que otros sitios lean la grabación (sin permiso CORS).',
    unreachable: 'No se puede acceder a su sitio.',
    insecure: 'Su dirección empieza por http, y una página con https solo puede leer de https.',
    offline: 'No hay conexión, o se perdió.',
    server: 'Su sitio respondió con un error.',
    'too-large': 'La grabación es demasiado grande.',
    full: 'En este navegador no queda sitio para ella.',
    'no-storage': 'Este navegador no guarda grabaciones aquí.',
    'own-fault': 'Una parte de esta página no se cargó, o falló.',
  },

  // The transcript
  transcript: 'Transcripción',
  loadingTranscript: 'Cargando la transcripción',
  reading: 'Leyendo la transcripción',
  readingShare: (share) => `Leyendo la transcripción: ${percent(share)}`,
  cutText: (rest) => `… (${rest} caracteres más)`,
  noTranscriptHere: 'Este episodio no tiene transcripción.',
  noTranscriptTitle: 'Aún no hay transcripción',
  noTranscript:
    'Arrastra una transcripción a esta página para leer mientras escuchas: WebVTT, SRT u otro formato.',
  toSaidLine: (time) => `A la línea que suena (${time})`,
  undoJump: (time) => `Deshacer el salto (${time})`,
  backToStart: 'Volver al principio',
  hint: 'Consejo',
  lineHint:
    'Haz clic en una línea para oírla. Si te desplazas, la flecha de abajo o la tecla F te devuelven a la voz.',
  lineHintTouch:
    'Toca una línea para oírla. Si te desplazas, la flecha de abajo te devuelve a la voz.',
  untimedHint:
    'Esta transcripción no tiene tiempos: se puede leer, pero no sigue la voz, y sus líneas no se pueden reproducir.',
  gotIt: 'Entendido',

  // The search
  previousHit: 'Resultado anterior',
  nextHit: 'Resultado siguiente',
  closeSearch: 'Cerrar la búsqueda',
  hitOf: (hit, count) => `${number(hit)} de ${number(count)}`,
  hitAloud: (hit, count, line) => `${number(hit)} de ${number(count)}: ${line}`,
  nothingFound: 'Sin resultados',
  foundLines: 'Líneas encontradas',
  wholeWords: 'Palabras completas',
  inAnyOrder: 'Todas las palabras, en cualquier orden',
  searchesOriginal: 'Se busca en el original, no en la traducción.',
  nearest: 'Lo más parecido:',
  playFrom: (time) => `Reproducir desde ${time}`,

  // The search in all episodes
  searchShow: 'Buscar en lo que se dijo',
  clearSearch: 'Borrar la búsqueda',
  searching: 'Buscando',
  results: 'Resultados',
  foundIn: (lines, episodes) =>
    `${counted(lines, { one: '# línea', many: '# de líneas', other: '# líneas' })} en ${counted(episodes, { one: '# episodio', many: '# de episodios', other: '# episodios' })}`,
  wordsFirst: (words) =>
    words === 2
      ? 'primero las líneas con las dos palabras'
      : 'primero las líneas con todas las palabras',
  moreInEpisode: (count) => `${number(count)} más en este episodio`,
  moreEpisodes: (count) => counted(count, { one: '# episodio más', other: '# episodios más' }),
  notSaid: (words) => `«${words}» no se dice en ningún episodio.`,
  notSaidNext: 'Prueba con menos palabras, o solo con su comienzo.',
  typeMore: 'Muchas palabras empiezan así: escribe un poco más.',
  searchPartial: 'Una parte de la búsqueda no se pudo cargar; pueden faltar líneas.',
  searchFailed: 'La búsqueda no se pudo cargar.',
  linesNotLoaded: 'No se pudieron cargar estas líneas.',
  inAllEpisodes: 'En todos los episodios',

  // Several transcripts
  transcriptNow: (name) => `Transcripción: ${name}`,
  transcriptsNow: (name, second) => `Transcripción: ${name}, con ${second} debajo`,
  twoNames: (name, second) => `${name} + ${second}`,
  toldApart: (name, by) => `${name} (${by})`,
  languages: 'Idiomas',
  belowLines: 'Debajo de cada línea',
  off: 'Ninguno',
  readingSecond: (name) => `Leyendo ${name}`,
  secondFailed: (name) => `${name} no se puede mostrar debajo: no se pudo leer.`,
  secondUntimed: (name) =>
    `${name} no se puede mostrar debajo: sin tiempos no se sabe a qué línea corresponde.`,
  firstUntimed: 'No se puede mostrar nada debajo: esta transcripción no tiene tiempos.',

  // The speakers
  speaker: 'Hablante',
  speakerShare: (name, share) => `${name} · ${percent(share)}`,
  alone: 'Solo',
  onlyOf: (name) => `Solo ${name}`,
  playAlone: 'Solo esta voz',
  playOnly: (name) => `Solo esta voz: ${name}`,
  previousTurn: (name) => `Intervención anterior de ${name}`,
  nextTurn: (name) => `Intervención siguiente de ${name}`,
  showAll: 'Mostrar a todos',
  onlySpeaker: (name) => `Solo se muestra lo que dice ${name}`,
  allSpeakers: 'Se muestra lo que dicen todos',

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

  // Sharing the episode
  shareEpisode: 'Compartir este episodio',
  linkToEpisode: 'Enlace',
  startAt: (time) => `Desde ${time}`,
  copy: 'Copiar',
  embedInPage: 'Insertar en una página',
  embedSizes: { small: 'Pequeño', full: 'Con transcripción' },
  embedCode: 'Código para la página',
  codeCopied: 'Código copiado',
  preview: 'Vista previa',
  shareWithApp: 'Compartir con una aplicación',
  linkNotShared: 'No se pudo compartir. Copia el enlace.',
  nothingToPlay: 'Aquí no hay nada que reproducir.',

  // About the transcript
  aboutFormat: 'Formato',
  formats: {
    xml: 'Texto con tiempos en XML',
    lrc: 'LRC (letras de canciones)',
    brackets: 'Líneas con tiempos entre corchetes, como las escribe Whisper',
    tsv: 'Tabla (TSV)',
    text: 'Texto sin formato',
    unknown: 'Desconocido',
  },
  aboutLanguage: 'Idioma',
  aboutLines: 'Líneas',
  lines: (count) => counted(count, { one: '# línea', many: '# de líneas', other: '# líneas' }),
  aboutTimes: 'Tiempos',
  timesOfWords: 'de cada línea y de sus palabras',
  timesOfSomeWords: 'de cada línea y de algunas palabras',
  timesOfLines: 'de cada línea',
  timesNone: 'ninguno: se puede leer, pero no sigue la voz',
  aboutSpeakers: 'Hablantes',
  noSpeakers: 'no se nombra a nadie',
  whoSpeaksWhen: 'Quién habla y cuándo',
  aboutDiagnostics: 'Lo que no se pudo leer',
  atLine: (line) => `Línea ${number(line)}`,
  inFile: 'En el archivo',
  andMore: (count) => `y ${number(count)} más`,
  saveAs: 'Guardar como',
  saveWhy: {
    vtt: 'para reproductores web',
    srt: 'para reproductores y editores de vídeo',
    text: 'solo las palabras',
    markdown: 'para notas',
    json: 'para apps de pódcast',
    epub: 'para lectores de libros que siguen la voz',
  },
  saveWithWords: (why) => `${why}, con el tiempo de cada palabra`,
  saveWithTimes: (why) => `${why}, con el tiempo de cada línea`,
  saved: (name) => `Guardado como ${name}`,
  savedSilent: (name, why) => `Guardado como ${name}, sin sonido: ${why}`,
  noSound: {
    'no-recording': 'no hay grabación.',
    unreadable: 'su servidor no deja que ninguna página lea la grabación.',
    kind: 'los lectores de libros piden MP3, AAC u Opus.',
    untimed: 'las líneas no tienen tiempos.',
  },
  makingBook: 'Se está creando el libro…',
  notSaved: 'No se pudo guardar. Comprueba la conexión y vuelve a intentarlo.',

  // The bar
  player: 'Reproductor',
  noAudio: 'Aún no hay grabación. Arrastra un archivo de audio a esta página para escuchar.',
  play: 'Reproducir',
  pause: 'Pausar',
  pauseWaiting: 'Pausar (esperando la grabación)',
  back: (seconds) => `Retroceder ${seconds} segundos`,
  forward: (seconds) => `Avanzar ${seconds} segundos`,
  previousLine: 'Línea anterior',
  nextLine: 'Línea siguiente',
  keepNow: 'Guardar lo que se acaba de decir',
  previousEpisode: 'Episodio anterior',
  nextEpisode: 'Episodio siguiente',
  place: 'Posición en el episodio',
  placeOf: (time, duration, chapter) => `${time} de ${duration}${chapter ? `, ${chapter}` : ''}`,
  speed: 'Velocidad',
  speedNow: (rate) => `Velocidad: ${rate}`,
  rate: (rate) => `${rate}×`,
  skipSilence: 'Acelerar las pausas',
  skipSilenceWhy: 'Las pausas entre líneas van tres veces más rápido.',
  noPauses: 'Esta transcripción no indica pausas.',
  savedMinutes: (minutes, seconds) =>
    `${number(minutes)} min ${number(seconds)} s ahorrados en este episodio`,
  savedSeconds: (seconds) => `${number(seconds)} s ahorrados en este episodio`,
  volume: 'Volumen',
  volumeNow: (hundredths) => `Volumen: ${percent(hundredths / 100)}`,
  muted: 'Sin sonido',
  mute: 'Silenciar',
  unmute: 'Activar el sonido',
  loudness: 'Volumen uniforme',
  loudnessWhy: 'Las voces bajas, más alto; las altas, más bajo',
  loudnessOtherSite: 'No con esta grabación: su sitio no deja que otra página lea el sonido.',
  loudnessNoMeans: 'Aquí no: este navegador o el dispositivo de sonido no lo permite.',
  repeat: 'Repetir',
  repeatOff: 'No',
  repeatLine: 'Línea',
  repeatPassage: 'Fragmento',
  repeatPassageHow: 'Abre el enlace de un fragmento, o selecciona uno, para repetirlo.',
  lineByLine: 'Pausa después de cada línea',
  lineByLineWhy: 'La barra espaciadora reproduce la línea siguiente.',
  repeatPause: 'Pausa entre repeticiones',
  repeatPauses: {
    '0': 'Ninguna',
    '1': '1 segundo',
    '2': '2 segundos',
    '5': '5 segundos',
    same: 'Tan larga como lo dicho',
  },
  repeated: (count) =>
    counted(count, { one: 'Oído # vez', many: 'Oído # de veces', other: 'Oído # veces' }),
  sleep: 'Temporizador',
  sleepNow: (left) => `Temporizador: ${left}`,
  sleepChapter: 'Fin del capítulo',
  sleepEpisode: 'Fin del episodio',
  sleepIn: (left) => `El sonido termina en ${left}.`,
  sleepMore: (minutes) => `${number(minutes)} min más`,
  sleepOff: 'Desactivar',
  sleepWhy: 'El sonido se apaga poco a poco y se guarda tu posición.',

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
  keptOffline: (size) => `${size} de ello sin conexión`,

  // The show's page
  newestFirst: (count) => `${number(count)}, primero los más nuevos`,
  firstToLast: (count) => `${number(count)}, desde el primero`,
  newestEpisode: 'Último episodio',
  firstEpisode: 'Empezar por el primero',
  continueWith: (title, left) => `Seguir con «${title}»${left === undefined ? '' : `, ${left}`}`,
  withPeople: 'Con',
  newEpisode: 'Nuevo',
  heard: 'Escuchado',
  filter: 'Filtrar los episodios',
  filterNone: (words) => `Ningún episodio tiene «${words}» en el título ni en la descripción.`,
  showLinks: 'Enlaces del pódcast',
  noEpisodes: 'El primer episodio está por llegar.',
  readsAlong: 'Se lee mientras suena, con Cueline',
  notThereTitle: 'Esta página no está aquí',
  notThere: 'Puede que la dirección esté mal escrita o que la página se haya movido.',
  notHereOfflineTitle: 'Esta página no está disponible sin conexión',
  notHereOffline:
    'Todavía no se ha leído en este navegador. Lo que ya se leyó aquí se abre desde la página del programa.',
  allEpisodes: 'Todos los episodios',
  recording: 'Grabación',
  listenHere: 'Escuchar y leer a la vez',
  needsScript: 'El reproductor necesita JavaScript.',

  // Publishing one’s own files
  publish: 'Publicar…',
  publishing: {
    publishTitle: 'Publicar un programa',
    publishWhy:
      'Sus archivos se convierten en un sitio web: una página para el programa y otra para cada episodio, con su transcripción. Se hace aquí, en su navegador; no se sube nada.',
    showName: 'Nombre del programa',
    siteAddress: 'Dirección del sitio',
    siteAddressWhy:
      'Dónde estará, si lo sabe. Con una dirección tiene también un feed para aplicaciones de pódcast.',
    siteAddressWrong:
      'No es una dirección web. Tienen este aspecto: tides.example o https://example.org/tides.',
    siteLanguage: 'Idioma del sitio',
    sitePages: 'Páginas',
    showPage: 'El programa, con todos los episodios',
    titleOf: (episode) => `Título de «${episode}»`,
    publishEpisode: (episode) => `Publicar «${episode}»`,
    moveUp: (episode) => `Subir «${episode}»`,
    moveDown: (episode) => `Bajar «${episode}»`,
    noRecording: 'sin grabación',
    noWords: 'sin transcripción',
    chaptersCount: (count) => counted(count, { one: '# capítulo', other: '# capítulos' }),
    hasPicture: 'imagen',
    pageLeftOut: 'No tiene página: véase más abajo.',
    oddities: 'Conviene revisar',
    lookingThrough: 'Revisando los archivos',
    siteSize: (size) => `Unos ${size}`,
    saveZip: 'Guardar como ZIP',
    makingSite: (share) => `Creando el sitio: ${percent(share)}`,
    siteSaved: (file) => `${file} está guardado.`,
    siteNext:
      'Descomprímalo y suba lo que contiene a cualquier alojamiento web: GitHub Pages, Netlify, Cloudflare Pages o su propio espacio.',
    siteCancelled: 'Detenido. No se ha guardado nada.',
    siteFailed:
      'No se ha podido guardar el sitio. Compruebe que haya espacio en el disco e inténtelo de nuevo.',
    noPublisher:
      'No se ha podido cargar lo que crea el sitio. Compruebe la red e inténtelo de nuevo.',
    nameFirst: 'Primero dé un nombre al programa.',
  },

  // Timing: how lines and sound fit
  timing: 'Sincronización',
  nudges: 'Mover las líneas',
  nudgeEarlier: (by) => `Líneas antes (${by})`,
  nudgeLater: (by) => `Líneas después (${by})`,
  pickHeard: 'Elegir la línea que oigo',
  pickLine: 'Haz clic en la línea que oyes ahora.',
  adStarts: 'Empieza un anuncio',
  adIsOver: 'Fin del anuncio',
  adRuns: 'Pulsa «Fin del anuncio» al final: las líneas siguientes se mueven con él.',
  linesAsPublished: 'Las líneas están donde las tiene la transcripción.',
  linesLater: (by) => `Las líneas llegan ${by} después que en la transcripción.`,
  linesEarlier: (by) => `Las líneas llegan ${by} antes que en la transcripción.`,
  moveAll: 'Mover todas las líneas',
  moveRest: 'Mover solo las líneas desde aquí',
  timingReset: 'Deshacer todo',
  findShift: 'Buscar el desfase',
  shiftListening: 'Escuchando dónde empieza el habla…',
  linesSeemEarly: (by) => `Las líneas parecen adelantadas ${by}.`,
  linesSeemLate: (by) => `Las líneas parecen atrasadas ${by}.`,
  insertionSeems: (length, at) =>
    `Parece que se insertaron ${length} en ${at}. ¿Mover las líneas siguientes?`,
  moveThem: 'Moverlas',
  leaveThem: 'Dejarlas',
  linesFit: 'Las líneas coinciden con el sonido.',
  noShift: 'El sonido no muestra un desfase claro.',
  shiftUnreadable: 'Esta grabación no se puede leer aquí.',
  shiftCostly: 'Para eso se leería toda la grabación.',
  notInTranscript: 'No está en la transcripción',
  toItsEnd: (clock) => `Ir al final, ${clock}`,
  hearNow: 'Oigo esto ahora',
  aboutFit: 'Sincronización',
  fits: {
    plain: 'como se publicó',
    own: 'según su archivo',
    show: 'según el programa',
    found: 'hallada en el sonido',
    hand: 'ajustada a mano',
  },
  fitDetails: {
    listening: (share) =>
      `Hasta ahora se ha escuchado el ${percent(share)}. Una marca más clara es una suposición: esa parte aún falta.`,
    unchecked: 'Aún no se ha comparado con el sonido.',
    agrees: 'El sonido coincide.',
    whole: 'No se le ha insertado nada.',
    same: 'Es exactamente la grabación que se transcribió.',
    unfit: 'Nada en ella es lo que se transcribió: es otra grabación o una versión nueva.',
    unreadable:
      'Aquí no se puede saber si se insertó algo: quien la aloja no deja que las páginas la lean, o este navegador no sabe decodificarla.',
    costly: 'Para encontrar lo que se insertó habría que leer toda la grabación.',
  },
  gapsFound: (ranges) => `No está en la transcripción: ${ranges}`,
  recordingLonger: (by) => `La grabación dura ${by} más de lo publicado.`,
  recordingShorter: (by) => `La transcripción sigue ${by} después de que acabe la grabación.`,
  listenTo: (size) => (size ? `Escucharla (${size})` : 'Escucharla'),
  fixTiming: 'Ajustar la sincronización',
  aboutJumps: 'Saltos',
  jumps: {
    unknown: 'aún sin examinar',
    'as-it-is': 'exactos',
    exact: 'exactos, gracias a un índice del archivo',
    'not-yet': 'aproximados por ahora: la página aún se prepara para hacerlos exactos',
    unread: 'aproximados: tasa de bits variable',
    inexact: 'aproximados: tasa de bits variable',
    unreadable: 'quizá aproximados',
  },
  withOffBy: (how, seconds) => `${how}, con un error de hasta unos ${number(seconds)} s`,
  jumpsUnread: 'Con el primer salto se recorre el archivo; desde entonces los saltos son exactos.',
  playHere: 'Reproducir aquí',
  readOnce: 'Leerla una vez',
  aboutMark: 'Retraso del resaltado',
  measureMark: 'Medir su retraso',
  markWaits: 'Espera la siguiente línea; la grabación tiene que estar sonando.',
  milliseconds: (ms) => `${number(ms)} ms`,
  markLate: (last, median, worst) => `última ${last}, mediana ${median}, peor ${worst}`,
  markWhy: (lines) =>
    `En ${lines}: desde donde empieza una línea en el sonido hasta el fotograma que muestra su marca. Por debajo de 0 llega antes. Lo que tardan la pantalla y el altavoz no cuenta.`,
  adjustTiming: 'Ajustar',
  saveMoved: 'Los tiempos se guardan como los has movido.',
  mapPicture: (gaps) =>
    counted(gaps, {
      one: 'Dónde se oye la transcripción: # tramo de la grabación no está en ella',
      other: 'Dónde se oye la transcripción: # tramos de la grabación no están en ella',
    }),

  // Kept passages, and the library as a file
  keptPassages: {
    title: 'Pasajes guardados',
    keep: 'Guardar',
    done: 'Guardado',
    doneBefore: 'Ya estaba guardado',
    showAll: 'Ver todos',
    keyKeep: 'Guardar la línea que se dice y la anterior',
    count: (count) => counted(count, { one: '# pasaje guardado', other: '# pasajes guardados' }),
    found: (found, count) => `${number(found)} de ${number(count)} pasajes guardados`,
    which: 'Pasajes guardados de',
    thisEpisode: 'este episodio',
    allEpisodes: 'todos los episodios',
    search: 'Buscar en palabras, notas y títulos',
    none: (words) => `Nada de lo guardado contiene «${words}».`,
    emptyTitle: 'Aún no hay nada guardado',
    empty:
      'Selecciona palabras de la transcripción y pulsa Guardar. O pulsa B mientras escuchas: se guardan la línea que se dice y la anterior.',
    mark: (words) => `Guardado: «${words}»`,
    markWithNote: (words, note) => `Guardado: «${words}». Nota: ${note}`,
    gone: 'Ya no se encuentra en esta transcripción; se reproduce desde su tiempo.',
    goneMark: (words) => `Guardado aquí, y ya no se encuentra en esta transcripción: «${words}»`,
    note: 'Nota',
    addNote: 'Añadir una nota',
    editNote: 'Editar la nota',
    noteOn: (words) => `Nota sobre «${words}»`,
    noteDone: 'Listo',
    remove: (words) => `Quitar «${words}»`,
    removed: (words) => `«${words}» se ha quitado.`,
    table: 'Tabla (CSV)',
    read: (size) => `${size} en este navegador por páginas y transcripciones leídas`,
    librarySave: 'Guardar la biblioteca',
    libraryTake: 'Traer una biblioteca',
    libraryWhat:
      'Posiciones, pasajes guardados, ajustes y tiempos en un archivo, para otro navegador. Tus propios archivos no van en él.',
    savedInPart: 'Los episodios, posiciones y tiempos no se pudieron leer y no van en él.',
    taken: (parts) => `Nuevo o más reciente: ${parts}.`,
    places: (count) => counted(count, { one: '# posición', other: '# posiciones' }),
    timings: (count) => counted(count, { one: '# ajuste de tiempo', other: '# ajustes de tiempo' }),
    settings: 'ajustes',
    dropAgain:
      'Tus propios archivos no están en él: vuelve a abrir tus grabaciones y estará lo que se guardó de ellas.',
    takenNothing: 'Todo lo que contiene ya estaba aquí.',
    takenDamaged: (count) =>
      counted(count, {
        one: 'Una entrada no se pudo leer y se dejó fuera.',
        other: '# entradas no se pudieron leer y se dejaron fuera.',
      }),
    takenForNow:
      'Este navegador no guarda nada aquí: los pasajes guardados duran hasta que te vayas.',
    faults: {
      empty: 'Este archivo está vacío. No se ha cambiado nada.',
      'not-json':
        'Este archivo está dañado o no es una biblioteca: no es JSON. No se ha cambiado nada.',
      other: 'Esto no es una biblioteca guardada aquí. No se ha cambiado nada.',
      newer:
        'Esta biblioteca viene de una versión más reciente de esta página. Recarga la página e inténtalo de nuevo.',
      unreadable: 'Este archivo no se puede leer. No se ha cambiado nada.',
    },
  },

  keysHelp: {
    hear: 'La línea bajo el puntero es lo que oigo ahora',
    nudge: 'Líneas 0,1 s antes, después; con Mayús 0,5 s',
    space: 'Espacio',
    play: 'Reproducir o pausar',
    skip: 'Retroceder 15 segundos, avanzar 30',
    step: 'Retroceder, avanzar 5 segundos',
    lines: 'Línea anterior, siguiente',
    episodes: 'Episodio anterior, siguiente',
    repeat: 'Esta línea otra vez',
    speed: 'Más despacio, más rápido',
    normal: 'Velocidad normal',
    mute: 'Silenciar',
    tenths: 'Saltar a una décima parte del episodio',
    follow: 'Seguir la voz',
    view: 'Lectura o líneas',
    search: 'Buscar; Intro avanza, Ctrl+Intro reproduce, Esc vuelve',
    help: 'Todas las teclas',
    tab: 'Entrar en la transcripción; luego flechas, Inicio, Fin; Intro reproduce',
  },

  // What did not work, by its code: what failed, why as far as known, what to do next.
  yourFile: 'tu archivo',
  site: (host) => host ?? 'El otro sitio',
  userErrors: {
    'not-found': {
      title: {
        show: 'No se encontró el pódcast',
        transcript: 'No se encontró la transcripción',
        chapters: 'No se encontraron los capítulos',
        audio: 'No se encontró la grabación',
      },
      why: (site, file, status) => `${site} no tiene el archivo ${file} (${status}).`,
      next: 'Comprueba la dirección o arrastra el archivo a esta página.',
      nextForShow: 'Comprueba la dirección.',
      whyOwnFile: 'Tu archivo ya no se puede leer: se ha movido, cambiado o borrado.',
      nextForOwnFile: 'Vuelve a arrastrarlo a esta página.',
    },
    refused: {
      title: notFetched,
      why: (site, file) => `${site} no deja que otros sitios lean ${file} (sin permiso CORS).`,
      next: 'Descarga el archivo y arrástralo a esta página, o pide al servidor que permita leerlo desde otros sitios.',
      nextForShow:
        'Pon el archivo junto a esta página o pide al servidor que permita leerlo desde otros sitios.',
    },
    unreachable: {
      title: notFetched,
      why: (site) => `No se puede acceder a ${site}: no existe o no responde.`,
      next: 'Comprueba la dirección o vuelve a intentarlo más tarde.',
    },
    insecure: {
      title: notFetched,
      why: (site, file) =>
        `La dirección de ${file} en ${site} empieza por http, y una página con https solo puede leer de https.`,
      next: 'Prueba la misma dirección con https.',
    },
    offline: {
      title: notFetched,
      why: 'No hay conexión o se ha perdido.',
      next: 'Comprueba la conexión y vuelve a intentarlo.',
    },
    server: {
      title: notFetched,
      why: (site, status) => `${site} ha respondido con un error${status ? ` (${status})` : ''}.`,
      next: 'Vuelve a intentarlo dentro de un rato.',
    },
    'too-large': {
      title: {
        show: 'No se pudo abrir el pódcast: demasiado grande',
        transcript: 'No se pudo abrir la transcripción: demasiado grande',
        chapters: 'No se pudieron abrir los capítulos: demasiado grande',
        audio: 'No se pudo abrir la grabación: demasiado grande',
      },
      why: (file) => `${file} es más grande de lo que cabe en una página.`,
      next: 'Comprueba que sea el archivo correcto.',
    },
    unreadable: {
      title: {
        show: 'Este pódcast no se puede abrir en este momento',
        chapters: 'No se pudieron leer los capítulos',
        partOfShow: 'No se pudo leer una parte del pódcast',
      },
      whyShow: 'Algo falla en su archivo.',
      nextForShow: 'Vuelve a intentarlo más tarde.',
    },
    'own-fault': {
      title: {
        show: 'No se pudo abrir el pódcast',
        transcript: 'No se pudo abrir la transcripción',
        chapters: 'No se pudieron abrir los capítulos',
        audio: 'No se pudo abrir la grabación',
        files: 'No se pudieron abrir los archivos',
        kept: 'El pasaje no se guardó',
      },
      why: (detail) => `Una parte de esta página no ha llegado o falla (${detail}).`,
      next: 'Comprueba la conexión y vuelve a intentarlo, o recarga la página.',
      nextOffline: 'Se puede intentar de nuevo en cuanto haya conexión.',
    },
    'not-audio': {
      title: 'No se puede reproducir la grabación',
      why: (file, type) =>
        `${file} no es un audio que este navegador conozca${type ? ` (tipo declarado: ${type})` : ''}.`,
      whyKind: (kind) => `Este navegador no reproduce este tipo de archivo (${kind}).`,
      next: 'Prueba con un archivo MP3.',
    },
    damaged: {
      title: 'La grabación se ha interrumpido',
      why: (file) => `${file} está dañado o incompleto, o se ha perdido la conexión.`,
      next: 'Lo que ya se cargó sigue aquí; vuelve a intentarlo desde este punto.',
      whyOwnFile: 'Tu archivo está dañado, o le falta el final.',
      nextForOwnFile: copyAgain,
    },
    incomplete: {
      title: 'No se puede reproducir la grabación',
      why: (file) => `${file} no está entero: le falta el final.`,
      next: 'La transcripción se puede leer igualmente.',
      whyOwnFile: 'Tu archivo no está entero: le falta el final.',
      nextForOwnFile: copyAgain,
    },
    'out-of-reach': {
      title: 'La grabación no puede saltar ahí',
      why: (site) =>
        `${site} solo la envía desde el principio: el servidor tendría que responder a peticiones de una parte del archivo (Range).`,
      next: (keepOffline) =>
        `Sigue sonando donde estaba. Con ${keepOffline} se llega a cualquier punto.`,
    },
    inexact: {
      title: 'Los saltos en esta grabación son aproximados',
      why: (because) =>
        `Es un MP3 de tasa de bits variable, en el que los navegadores adivinan las posiciones: un salto puede fallar por segundos. ${because}`,
      because: {
        'no-worker': 'Esta ventana no tiene un service worker, que las encontraría con exactitud.',
        'no-means': 'Este navegador no reproduce MP3 en MP4, que las daría con exactitud.',
        'saves-data':
          'Para encontrarlas con exactitud habría que leer toda la grabación, y este navegador ahorra datos.',
        large: 'Para encontrarlas con exactitud habría que leer toda la grabación, y es grande.',
        broken: 'No se pudieron leer sus tramas hasta el final.',
        failed: 'La tabla de sus tramas no le corresponde, o este navegador no la reprodujo así.',
      },
      next: 'Quien la aloja podría ofrecerla con tasa constante o como M4A, o publicar un archivo de posiciones.',
      nextAgain: 'Una vez leída, sus saltos son exactos.',
      titleUnsure: 'Los saltos en esta grabación quizá sean aproximados',
      whyUnreadable: (site) => `${site} no deja que las páginas miren dentro.`,
      nextUnreadable:
        'Quien la aloja podría permitirlo (CORS), u ofrecerla con tasa constante o como M4A.',
    },
    costly: {
      title: 'Quizá se insertó algo en esta grabación',
      why: 'Para saberlo se leería toda la grabación. Es grande, o este navegador ahorra datos.',
    },
    shifted: { title: 'Las líneas y el sonido no coinciden' },
    'other-length': {
      title: 'Quizá las líneas y el sonido no encajan',
      next: 'Si las líneas se marcan antes o después de tiempo, se pueden mover.',
    },
    'ends-early': {
      title: 'La grabación termina antes de tiempo',
      why: (endsAt, promised) =>
        `Su archivo debería durar ${promised} y termina hacia ${endsAt}: quizá no se subió entero.`,
      whyOwnFile: (endsAt, promised) =>
        `Tu archivo debería durar ${promised} y termina hacia ${endsAt}: quizá no se copió entero.`,
      nextForOwnFile: copyAgain,
    },
    'plays-elsewhere': { title: 'En pausa aquí', why: 'Ahora se reproduce en otra pestaña.' },
    renewed: {
      title: 'La página se ha vuelto a cargar',
      why: 'Salió una versión más reciente mientras estaba abierta.',
    },
    'needs-network': {
      title: 'El sonido necesita la red',
      why: 'Reproducir funcionará en cuanto haya conexión.',
      nextForText: 'El texto está aquí y se puede leer.',
    },
    'needs-click': {
      title: 'Pulsa Reproducir para empezar',
      why: 'Este navegador solo reproduce sonido después de un clic en la página.',
    },
    cancelled: {
      title: 'La transcripción no se leyó hasta el final',
      why: 'Has detenido la lectura.',
    },
    'no-lines': {
      title: 'No se encontraron líneas',
      why: (file) => `${file} no contiene ninguna transcripción que Cueline sepa leer.`,
      next: 'Arrastra otra transcripción a esta página para leer mientras escuchas.',
      whyOther: {
        audio: (file) => `${file} es una grabación, no una transcripción.`,
        picture: (file) => `${file} es una imagen, no una transcripción.`,
        page: (file) => `${file} es una página web sin transcripción.`,
      },
      nextForOther: 'Comprueba la dirección o arrastra la transcripción a esta página.',
    },
    'not-there-yet': {
      title: 'Aún no hay transcripción',
      why: 'El archivo está vacío: todavía no se ha publicado su contenido.',
      next: 'Puedes arrastrar tu propia transcripción a esta página.',
    },
    'not-in-show': {
      title: 'Ese episodio no está en este pódcast',
      why: (id) =>
        `El enlace indica ${id}, que el pódcast no tiene. Está abierto su primer episodio.`,
    },
    forgotten: {
      title: 'Estos archivos ya no están aquí',
      why: 'Solo se guardaban en este navegador y se han quitado, o están en otro navegador.',
      next: 'Vuelve a arrastrarlos a esta página.',
    },
    unusable: {
      title: 'Se ha descartado un archivo',
      next: 'Puedes arrastrar grabaciones, transcripciones, capítulos e imágenes.',
    },
    doubtful: {
      title: {
        'hardly-a-transcript': 'Esto apenas es una transcripción',
        unlike: 'Puede que estos archivos no vayan juntos',
        second: 'El episodio tiene una transcripción más',
      },
      whyHardly: (file: string) => `${file} tiene una sola línea y ningún tiempo.`,
      whyUnlike: (audio: string, transcript: string) =>
        `${audio} y ${transcript} tienen nombres distintos y duran distinto.`,
      whySecond: (file: string, before: string) =>
        `${file} se añadió como otro idioma. Si es una corrección, ocupa el lugar de ${before}.`,
      act: {
        'hardly-a-transcript': 'Quitarlo',
        unlike: 'Separarlos',
        second: 'Es una corrección',
      },
    },
    'bad-address': { title: 'Se ha descartado una parte del enlace' },
    'other-show': {
      title: 'Esta página solo abre su propio pódcast',
      why: 'Se ha omitido otro pódcast o feed que figura en la dirección de la página.',
    },
    'past-the-end': {
      title: 'El enlace lleva más allá del final',
      why: 'La grabación es más corta que el fragmento que indica el enlace. Puede que la hayan sustituido.',
    },
    full: {
      title: 'Tus archivos no se guardan',
      why: 'A este navegador no le queda sitio para ellos.',
      next: 'Ahora se reproducen; la próxima vez, vuelve a arrastrarlos.',
    },
    'no-storage': {
      title: 'En esta ventana no se guarda nada',
      why: 'El navegador no permite guardar aquí, como en las ventanas privadas, o no ha llegado la parte de la página que se encarga de ello.',
      next: 'Todo se reproduce; al salir se olvidan tu posición, tus archivos y lo que guardes.',
    },
  },

  // What could not be read, by its code
  unread: {
    // What could not be read in a transcript or in chapters, by its code
    diagnostics: {
      'bad-timestamp': (text) =>
        text ? `No se pueden leer los tiempos de ${text}.` : 'Aquí no se pueden leer los tiempos.',
      'stray-text': (text) => `Texto que no pertenece a ningún tiempo: ${text}.`,
      'end-before-start': () => 'La línea termina antes de empezar.',
      'cut-off': () => 'El archivo se corta antes de su final.',
      damaged: () => 'El archivo está dañado; se ha leído hasta donde se pudo.',
      'packed-damaged': () =>
        'El archivo comprimido está dañado; se muestra lo que se pudo extraer.',
      'no-list': () => 'Este archivo JSON no tiene ninguna lista de líneas con texto.',
      'no-chapter': (text) => `${text} está donde debería haber un capítulo.`,
      'no-cues': () => 'En este archivo todavía no hay transcripción.',
      'unknown-format': () => 'No es una transcripción de un tipo que se pueda leer.',
      'no-chapters': () => 'En este archivo no hay capítulos.',
      'not-utf-8': () =>
        'El archivo no está en UTF-8; se ha leído como windows-1252 y algunas letras pueden estar mal.',
      'broken-letters': () => 'Algunos bytes del archivo no son UTF-8; en su lugar aparece \uFFFD.',
      'too-large': () => 'El archivo supera los 256 MB: es demasiado para una transcripción.',
    },

    // Parts left out of a show, a feed or the page's address, or the reason why it could not be read, by code
    owners: {
      audio: 'grabación',
      transcript: 'transcripción',
      chapters: 'capítulos',
      picture: 'imagen',
      show: 'pódcast',
      feed: 'feed',
    },
    episodeAt: (place) => `episodio ${number(place)}`,
    ofEpisode: (owner, episode) => `${owner}, ${episode}`,
    showDiagnostics: {
      'bad-address': (owner, address) => `Dirección ilegible (${owner}): ${address}.`,
      'refused-address': (owner, address) =>
        `Dirección descartada (${owner}): solo se abren direcciones http y https, no ${address}.`,
      'address-no-text': (owner) =>
        `Dirección descartada (${owner}): escríbela entre comillas, como "ebb.mp3".`,
      'no-language': (owner) =>
        `Idioma descartado (${owner}): escríbelo como una etiqueta, «es» o «pt-BR».`,
      'no-colour': 'El color de acento se ha descartado: escríbelo como #rgb o #rrggbb.',
      'unknown-key': (key, where, meant) =>
        `${key} no es una clave conocida (${where}); quizá se quería decir ${meant}.`,
      'bad-value': (key, where, right, text) =>
        `${key} (${where}) debería ser ${right}, no ${text}.`,
      'same-id': (id) =>
        `Varios episodios tienen el id ${id}: un enlace a él abre el primero de ellos.`,
      'no-list': 'El archivo del pódcast no tiene ninguna lista «episodes».',
      'no-episodes': (title) => `${title} no tiene ningún episodio que se pueda abrir.`,
      'no-episode': (episode) =>
        `Descartado: ${episode}. Escríbelo entre llaves, como { "audio": "ebb.mp3" }.`,
      'nothing-there': (episode) => `Descartado: ${episode} (no tiene ni audio ni transcripción).`,
      'entries-left-out': (count) =>
        counted(count, {
          one: '# entrada del feed no tiene audio ni transcripción y se ha descartado.',
          other: '# entradas del feed no tienen audio ni transcripción y se han descartado.',
        }),
      empty: { show: 'El archivo del pódcast está vacío.', feed: 'El feed está vacío.' },
      'web-page': {
        show: 'Donde debería estar el archivo del pódcast hay una página web o un feed. Un feed se abre con «?feed=».',
        feed: 'Donde debería estar el feed hay una página web.',
      },
      'no-object': (text) =>
        `No es un archivo de pódcast: empieza con ${text}, y uno de pódcast, con «{».`,
      'not-json': (text) => `Hay un error en el JSON del archivo del pódcast: ${text}`,
      'not-a-feed': 'En esa dirección no hay ningún feed de pódcast (RSS, Atom o JSON Feed).',
    },
    rightValues: {
      number: 'un número como 7',
      duration: 'segundos o un tiempo como 31:05',
      published: 'una fecha como 2026-05-01',
    },
    sameInOthers: (count) =>
      counted(count, {
        one: 'En # episodio más ocurre lo mismo.',
        other: 'En # episodios más ocurre lo mismo.',
      }),

    // Dropped files that were left out, by their codes
    fileDiagnostics: {
      unreadable: (file) =>
        `No se puede leer ${file}: se ha movido, borrado o no se comparte con el navegador.`,
      empty: (file) => `${file} está vacío.`,
      pdf: (file) =>
        `${file} es un PDF: guarda su texto como archivo de texto o pide la transcripción en SRT o VTT.`,
      rtf: (file) =>
        `${file} es un documento de un procesador de textos: guárdalo como texto sin formato.`,
      office: (file) => `${file} es un documento de Office: guárdalo como texto sin formato.`,
      word: (file) => `${file} es un documento de Word: guárdalo como texto sin formato.`,
      archive: (file) =>
        `${file} es un archivo comprimido: descomprímelo y suelta lo que hay dentro.`,
      'no-sound': (file) => `${file} tiene nombre de audio, pero contiene texto.`,
      'no-lines': (file) => `${file} no contiene ninguna transcripción que Cueline sepa leer.`,
      unknown: (file) => `${file} no es ni audio, ni texto, ni imagen.`,
    },
    tooManyFiles: (count) =>
      counted(count, {
        one: 'No se ha mirado # archivo más: suelta menos de una vez.',
        other: 'No se han mirado # archivos más: suelta menos de una vez.',
      }),
    unusedFiles: {
      'further-audio': (names) =>
        `Un episodio tiene una sola grabación. Sin abrir: ${names}. Si se arrastran por separado, cada una es un episodio.`,
      'further-transcript': (names) =>
        `Sin abrir, porque tampoco se ha abierto la grabación del mismo nombre: ${names}.`,
      'further-chapters': (names) =>
        `Un episodio tiene un solo archivo de capítulos. Sin usar: ${names}.`,
      'further-artwork': (names) => `Un episodio tiene una sola imagen. Sin usar: ${names}.`,
      'lone-artwork': (names) =>
        `Una imagen acompaña a una grabación o una transcripción tuya: ábrela primero o arrástralas juntas. Sin usar: ${names}.`,
    },
  },
};
