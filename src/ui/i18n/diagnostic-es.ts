import { counting } from './counting.ts';
import { diagnosticWords } from './diagnostic-words.ts';

const { counted, number } = counting('es');

/** The Spanish words for what could not be read. */
export const diagnosticEs = diagnosticWords({
  quote: (text) => `«${text}»`,
  diagnostics: {
    'bad-timestamp': (text) =>
      text ? `No se pueden leer los tiempos de ${text}.` : 'Aquí no se pueden leer los tiempos.',
    'stray-text': (text) => `Texto que no pertenece a ningún tiempo: ${text}.`,
    'end-before-start': () => 'La línea termina antes de empezar.',
    'cut-off': () => 'El archivo se corta antes de su final.',
    damaged: () => 'El archivo está dañado; se ha leído hasta donde se pudo.',
    'packed-damaged': () => 'El archivo comprimido está dañado; se muestra lo que se pudo extraer.',
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
  badAddress: (owner, address) => `Dirección ilegible (${owner}): ${address}.`,
  refusedAddress: (owner, address) =>
    `Dirección descartada (${owner}): solo se abren direcciones http y https, no ${address}.`,
  addressNoText: (owner) =>
    `Dirección descartada (${owner}): escríbela entre comillas, como "ebb.mp3".`,
  noLanguage: (owner) =>
    `Idioma descartado (${owner}): escríbelo como una etiqueta, «es» o «pt-BR».`,
  noColour: 'El color de acento se ha descartado: escríbelo como #rgb o #rrggbb.',
  unknownKey: (key, where, meant) =>
    `${key} no es una clave conocida (${where}); quizá se quería decir ${meant}.`,
  badValue: (key, where, right, text) => `${key} (${where}) debería ser ${right}, no ${text}.`,
  right: {
    number: 'un número como 7',
    duration: 'segundos o un tiempo como 31:05',
    published: 'una fecha como 2026-05-01',
  },
  others: (count) =>
    counted(count, {
      one: 'En # episodio más ocurre lo mismo.',
      other: 'En # episodios más ocurre lo mismo.',
    }),
  sameId: (id) => `Varios episodios tienen el id ${id}: un enlace a él abre el primero de ellos.`,
  noList: 'El archivo del pódcast no tiene ninguna lista «episodes».',
  noEpisodes: (title) => `${title} no tiene ningún episodio que se pueda abrir.`,
  noEpisode: (episode) =>
    `Descartado: ${episode}. Escríbelo entre llaves, como { "audio": "ebb.mp3" }.`,
  nothingThere: (episode) => `Descartado: ${episode} (no tiene ni audio ni transcripción).`,
  entriesLeftOut: (count) =>
    counted(count, {
      one: '# entrada del feed no tiene audio ni transcripción y se ha descartado.',
      other: '# entradas del feed no tienen audio ni transcripción y se han descartado.',
    }),
  empty: { show: 'El archivo del pódcast está vacío.', feed: 'El feed está vacío.' },
  webPage: {
    show: 'Donde debería estar el archivo del pódcast hay una página web o un feed. Un feed se abre con «?feed=».',
    feed: 'Donde debería estar el feed hay una página web.',
  },
  noObject: (text) =>
    `No es un archivo de pódcast: empieza con ${text}, y uno de pódcast, con «{».`,
  notJson: (text) => `Hay un error en el JSON del archivo del pódcast: ${text}`,
  atom: 'El feed está en formato Atom; Cueline lee RSS.',
  notRss: 'En esa dirección no hay ningún feed de pódcast (RSS).',
  files: {
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
    unknown: (file) => `${file} no es ni audio, ni texto, ni imagen.`,
  },
  tooMany: (count) =>
    counted(count, {
      one: 'No se ha mirado # archivo más: suelta menos de una vez.',
      other: 'No se han mirado # archivos más: suelta menos de una vez.',
    }),
  further: {
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
});
