import { counting } from './counting.ts';

const { number, percent, counted } = counting('es');

/** The words of searching, sound, speakers and several transcripts in Spanish. */
export const moreEs = {
  start: {
    search: 'Buscar en la transcripción',
    sleep: 'Temporizador',
    sleepNow: (left: string) => `Temporizador: ${left}`,
  },
  later: {
    // The search
    previousHit: 'Resultado anterior',
    nextHit: 'Resultado siguiente',
    closeSearch: 'Cerrar la búsqueda',
    hitOf: (hit: number, count: number) => `${number(hit)} de ${number(count)}`,
    hitAloud: (hit: number, count: number, line: string) =>
      `${number(hit)} de ${number(count)}: ${line}`,
    nothingFound: 'Sin resultados',
    keySearch: 'Buscar; Intro avanza, Ctrl+Intro reproduce, Esc vuelve',

    // Several transcripts
    reading: 'Leyendo la transcripción',
    readingShare: (share: number) => `Leyendo la transcripción: ${percent(share)}`,
    cancel: 'Cancelar',
    transcriptNow: (name: string) => `Transcripción: ${name}`,
    transcriptsNow: (name: string, second: string) =>
      `Transcripción: ${name}, con ${second} debajo`,
    twoNames: (name: string, second: string) => `${name} + ${second}`,
    toldApart: (name: string, by: string) => `${name} (${by})`,
    languages: 'Idiomas',
    belowLines: 'Debajo de cada línea',
    off: 'Ninguno',
    readingSecond: (name: string) => `Leyendo ${name}`,
    secondFailed: (name: string) => `${name} no se puede mostrar debajo: no se pudo leer.`,
    secondUntimed: (name: string) =>
      `${name} no se puede mostrar debajo: sin tiempos no se sabe a qué línea corresponde.`,
    firstUntimed: 'No se puede mostrar nada debajo: esta transcripción no tiene tiempos.',

    // The sound
    loudnessSetting: 'Volumen uniforme',
    levellingWhy: 'Las voces bajas, más alto; las altas, más bajo',
    levellingOtherSite: 'No con esta grabación: su sitio no deja que otra página lea el sonido.',
    levellingNoMeans: 'Aquí no: este navegador o el dispositivo de sonido no lo permite.',
    skipSilence: 'Acelerar las pausas',
    skipSilenceWhy: 'Las pausas entre líneas van tres veces más rápido.',
    noPauses: 'Esta transcripción no indica pausas.',
    savedMinutes: (minutes: number, seconds: number) =>
      `${number(minutes)} min ${number(seconds)} s ahorrados en este episodio`,
    savedSeconds: (seconds: number) => `${number(seconds)} s ahorrados en este episodio`,
    repeat: 'Repetir',
    repeatOff: 'No',
    repeatLine: 'Línea',
    repeatPassage: 'Fragmento',
    repeatPassageHow: 'Abre el enlace de un fragmento, o selecciona uno, para repetirlo.',
    repeatPause: 'Pausa entre repeticiones',
    repeatPauses: {
      '0': 'Ninguna',
      '1': '1 segundo',
      '2': '2 segundos',
      '5': '5 segundos',
      same: 'Tan larga como lo dicho',
    },
    repeated: (count: number) =>
      counted(count, { one: 'Oído # vez', many: 'Oído # de veces', other: 'Oído # veces' }),
    sleepChapter: 'Fin del capítulo',
    sleepEpisode: 'Fin del episodio',
    sleepIn: (left: string) => `El sonido termina en ${left}.`,
    sleepMore: (minutes: number) => `${number(minutes)} min más`,
    sleepOff: 'Desactivar',
    sleepWhy: 'El sonido se apaga poco a poco y se guarda tu posición.',

    // The speakers
    whoSpeaksWhen: 'Quién habla y cuándo',
    speaker: 'Hablante',
    speakerShare: (name: string, share: number) => `${name} · ${percent(share)}`,
    alone: 'Solo',
    onlyOf: (name: string) => `Solo ${name}`,
    previousTurn: (name: string) => `Intervención anterior de ${name}`,
    nextTurn: (name: string) => `Intervención siguiente de ${name}`,
    showAll: 'Mostrar a todos',
    onlySpeaker: (name: string) => `Solo se muestra lo que dice ${name}`,
    allSpeakers: 'Se muestra lo que dicen todos',
  },
};
