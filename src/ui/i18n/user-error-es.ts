import type { UserError } from '../../core/episode/user-error.ts';
import { diagnosticEs } from './diagnostic-es.ts';
import {
  fileIn,
  hostOf,
  isOfUse,
  isOwnFile,
  isSlip,
  isWhole,
  isWrongFile,
  pathIn,
  sentence,
  type UserErrorWords,
  type WrongFile,
} from './user-error-words.ts';

const parts = {
  show: 'el pódcast',
  transcript: 'la transcripción',
  chapters: 'los capítulos',
  audio: 'la grabación',
  files: 'los archivos',
};

type Part = keyof typeof parts;

const many = (about: Part) => about === 'chapters' || about === 'files';
const could = (about: Part) => (many(about) ? 'No se pudieron' : 'No se pudo');
const fileOf = (url: string) => (isOwnFile(url) ? 'tu archivo' : `«${fileIn(url)}»`);
const pathOf = (url: string) => (isOwnFile(url) ? 'tu archivo' : `«${pathIn(url)}»`);
const siteOf = (url: string) => hostOf(url) ?? 'El otro sitio';

const wrongFile: Readonly<Record<WrongFile, string>> = {
  audio: 'es una grabación, no una transcripción',
  picture: 'es una imagen, no una transcripción',
  page: 'es una página web sin transcripción',
};

function notFound(url: string, status = 404): Pick<UserErrorWords, 'why' | 'next'> {
  if (isOwnFile(url)) {
    return {
      why: 'Tu archivo ya no se puede leer: se ha movido, cambiado o borrado.',
      next: 'Vuelve a arrastrarlo a esta página.',
    };
  }
  return {
    why: `${siteOf(url)} no tiene el archivo ${pathOf(url)} (${status}).`,
    next: 'Comprueba la dirección o arrastra el archivo a esta página.',
  };
}

/** The Spanish words for a userError. */
export function userErrorEs(userError: UserError): UserErrorWords {
  switch (userError.why) {
    case 'cancelled':
      return {
        title: 'La transcripción no se leyó hasta el final',
        why: 'Has detenido la lectura.',
      };
    case 'not-found':
      return {
        title: `No se ${many(userError.about) ? 'encontraron' : 'encontró'} ${parts[userError.about]}`,
        ...notFound(userError.url, userError.status),
        ...(userError.about === 'show' && { next: 'Comprueba la dirección.' }),
      };
    case 'refused':
      return {
        title: `${could(userError.about)} cargar ${parts[userError.about]}`,
        why: `${siteOf(userError.url)} no deja que otros sitios lean ${pathOf(userError.url)} (sin permiso CORS) o no responde.`,
        next:
          userError.about === 'show'
            ? 'Pon el archivo junto a esta página o pide al servidor que permita leerlo desde otros sitios.'
            : 'Descarga el archivo y arrástralo a esta página, o pide al servidor que permita leerlo desde otros sitios.',
      };
    case 'offline':
      return {
        title: `${could(userError.about)} cargar ${parts[userError.about]}`,
        why: 'No hay conexión o se ha perdido.',
        next: 'Comprueba la conexión y vuelve a intentarlo.',
      };
    case 'server':
      return {
        title: `${could(userError.about)} cargar ${parts[userError.about]}`,
        why: `${siteOf(userError.url)} ha respondido con un error${userError.status ? ` (${userError.status})` : ''}.`,
        next: 'Vuelve a intentarlo dentro de un rato.',
      };
    case 'too-large':
      return {
        title: `${could(userError.about)} abrir ${parts[userError.about]}: demasiado grande`,
        why: sentence(`${fileOf(userError.url)} es más grande de lo que cabe en una página`),
        next: 'Comprueba que sea el archivo correcto.',
      };
    case 'unreadable':
      if (userError.about === 'show' && isSlip(userError.diagnostic)) {
        return {
          title: 'Un descuido en el archivo del pódcast',
          why: diagnosticEs.show(userError.diagnostic),
        };
      }
      return {
        title:
          userError.about === 'show' && !isWhole(userError.diagnostic)
            ? 'No se pudo leer una parte del pódcast'
            : `${could(userError.about)} leer ${parts[userError.about]}`,
        why:
          userError.about === 'show'
            ? diagnosticEs.show(userError.diagnostic)
            : diagnosticEs.diagnostic(userError.diagnostic),
      };
    case 'own-fault':
      return {
        title: `${could(userError.about)} abrir ${parts[userError.about]}`,
        why: `Una parte de esta página no ha llegado o falla (${userError.detail}).`,
        next: 'Comprueba la conexión y vuelve a intentarlo, o recarga la página.',
      };
    case 'not-audio':
      return {
        title: 'No se puede reproducir la grabación',
        why: sentence(
          `${fileOf(userError.url)} no es un audio que este navegador conozca${userError.type ? ` (tipo declarado: ${userError.type})` : ''}`,
        ),
        next: 'Prueba con un archivo MP3 o M4A. La transcripción se puede leer igualmente.',
      };
    case 'damaged':
      return {
        title: 'La grabación se ha interrumpido',
        why: sentence(
          `${fileOf(userError.url)} está dañado o incompleto, o se ha perdido la conexión`,
        ),
        next: 'Lo que ya se cargó sigue aquí; vuelve a intentarlo desde este punto.',
      };
    case 'needs-click':
      return {
        title: 'Pulsa Reproducir para empezar',
        why: 'Este navegador solo reproduce sonido después de un clic en la página.',
      };
    case 'no-lines': {
      const { holds, url } = userError;
      const title = 'No se encontraron líneas';
      if (holds) {
        const why = isWrongFile(holds)
          ? sentence(`${fileOf(url)} ${wrongFile[holds]}`)
          : diagnosticEs.file({ code: holds, name: fileIn(url) });
        return {
          title,
          why,
          next: 'Comprueba la dirección o arrastra la transcripción a esta página.',
        };
      }
      return {
        title,
        why: sentence(`${fileOf(url)} no contiene ninguna transcripción que Cueline sepa leer`),
        next: 'Arrastra otra transcripción a esta página para leer mientras escuchas.',
      };
    }
    case 'not-there-yet':
      return {
        title: 'Aún no hay transcripción',
        why: 'El archivo está vacío: todavía no se ha publicado su contenido.',
        next: 'Puedes arrastrar tu propia transcripción a esta página.',
      };
    case 'past-the-end':
      return {
        title: 'El enlace lleva más allá del final',
        why: 'La grabación es más corta que el fragmento que indica el enlace. Puede que la hayan sustituido.',
      };
    case 'not-in-show':
      return {
        title: 'Ese episodio no está en este pódcast',
        why: `El enlace indica «${userError.id}», que el pódcast no tiene. Está abierto su primer episodio.`,
      };
    case 'forgotten':
      return {
        title: 'Estos archivos ya no están aquí',
        why: 'Solo se guardaban en este navegador y se han quitado, o están en otro navegador.',
        next: 'Vuelve a arrastrarlos a esta página.',
      };
    case 'unusable':
      return {
        title: 'Se ha descartado un archivo',
        why: diagnosticEs.file(userError.diagnostic),
        ...(!isOfUse(userError.diagnostic) && {
          next: 'Puedes arrastrar grabaciones, transcripciones, capítulos e imágenes.',
        }),
      };
    case 'bad-address':
      return {
        title: 'Se ha descartado una parte del enlace',
        why: diagnosticEs.show(userError.diagnostic),
      };
    case 'full':
      return {
        title: 'Tus archivos no se guardan',
        why: 'A este navegador no le queda sitio para ellos.',
        next: 'Ahora se reproducen; la próxima vez, vuelve a arrastrarlos.',
      };
    default:
      return {
        title: 'En esta ventana no se guarda nada',
        why: 'El navegador no permite guardar aquí, como en las ventanas privadas, o no ha llegado la parte de la página que se encarga de ello.',
        next: 'Todo se reproduce; al salir se olvidan tu posición y tus archivos.',
      };
  }
}
