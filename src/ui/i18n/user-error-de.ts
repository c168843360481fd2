import type { UserError } from '../../core/episode/user-error.ts';
import { diagnosticDe } from './diagnostic-de.ts';
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
  show: 'Der Podcast',
  transcript: 'Das Transkript',
  chapters: 'Die Kapitel',
  audio: 'Die Aufnahme',
  files: 'Die Dateien',
};

type Part = keyof typeof parts;

const many = (about: Part) => about === 'chapters' || about === 'files';
const was = (about: Part) => (many(about) ? 'wurden' : 'wurde');
const could = (about: Part) => (many(about) ? 'konnten' : 'konnte');
const fileOf = (url: string) => (isOwnFile(url) ? 'Ihre Datei' : `„${fileIn(url)}“`);
const pathOf = (url: string) => (isOwnFile(url) ? 'Ihre Datei' : `„${pathIn(url)}“`);
const siteOf = (url: string) => hostOf(url) ?? 'Die andere Seite';

const wrongFile: Readonly<Record<WrongFile, string>> = {
  audio: 'ist eine Aufnahme, kein Transkript',
  picture: 'ist ein Bild, kein Transkript',
  page: 'ist eine Webseite ohne Transkript',
};

function notFound(url: string, status = 404): Pick<UserErrorWords, 'why' | 'next'> {
  if (isOwnFile(url)) {
    return {
      why: 'Ihre Datei lässt sich nicht mehr lesen: Sie wurde verschoben, geändert oder entfernt.',
      next: 'Ziehen Sie sie noch einmal auf diese Seite.',
    };
  }
  return {
    why: `${siteOf(url)} hat keine Datei ${pathOf(url)} (${status}).`,
    next: 'Prüfen Sie die Adresse, oder ziehen Sie die Datei auf diese Seite.',
  };
}

/** The German words for a userError. */
export function userErrorDe(userError: UserError): UserErrorWords {
  switch (userError.why) {
    case 'cancelled':
      return {
        title: 'Das Transkript wurde nicht zu Ende gelesen',
        why: 'Sie haben das Lesen abgebrochen.',
      };
    case 'not-found':
      return {
        title: `${parts[userError.about]} ${was(userError.about)} nicht gefunden`,
        ...notFound(userError.url, userError.status),
        ...(userError.about === 'show' && { next: 'Prüfen Sie die Adresse.' }),
      };
    case 'refused':
      return {
        title: `${parts[userError.about]} ${could(userError.about)} nicht geladen werden`,
        why: `${siteOf(userError.url)} lässt andere Seiten ${pathOf(userError.url)} nicht lesen (keine CORS-Erlaubnis) oder ist nicht erreichbar.`,
        next:
          userError.about === 'show'
            ? 'Legen Sie die Datei neben diese Seite, oder bitten Sie den Anbieter, anderen Seiten das Lesen zu erlauben.'
            : 'Laden Sie die Datei herunter und ziehen Sie sie auf diese Seite, oder bitten Sie den Anbieter, anderen Seiten das Lesen zu erlauben.',
      };
    case 'offline':
      return {
        title: `${parts[userError.about]} ${could(userError.about)} nicht geladen werden`,
        why: 'Es gibt keine Verbindung, oder sie ist abgebrochen.',
        next: 'Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
      };
    case 'server':
      return {
        title: `${parts[userError.about]} ${could(userError.about)} nicht geladen werden`,
        why: `${siteOf(userError.url)} hat mit einem Fehler geantwortet${userError.status ? ` (${userError.status})` : ''}.`,
        next: 'Versuchen Sie es später noch einmal.',
      };
    case 'too-large':
      return {
        title: `${parts[userError.about]} ${many(userError.about) ? 'sind' : 'ist'} zu groß`,
        why: sentence(`${fileOf(userError.url)} ist größer, als eine Seite fassen kann`),
        next: 'Prüfen Sie, ob es die richtige Datei ist.',
      };
    case 'unreadable':
      if (userError.about === 'show' && isSlip(userError.diagnostic)) {
        return {
          title: 'Ein Versehen in der Podcast-Datei',
          why: diagnosticDe.show(userError.diagnostic),
        };
      }
      return {
        title:
          userError.about === 'show' && !isWhole(userError.diagnostic)
            ? 'Ein Teil des Podcasts konnte nicht gelesen werden'
            : `${parts[userError.about]} ${could(userError.about)} nicht gelesen werden`,
        why:
          userError.about === 'show'
            ? diagnosticDe.show(userError.diagnostic)
            : diagnosticDe.diagnostic(userError.diagnostic),
      };
    case 'own-fault':
      return {
        title: `${parts[userError.about]} ${could(userError.about)} nicht geöffnet werden`,
        why: `Ein Teil dieser Seite ist nicht angekommen oder fehlerhaft (${userError.detail}).`,
        next: 'Prüfen Sie die Verbindung und versuchen Sie es noch einmal, oder laden Sie die Seite neu.',
      };
    case 'not-audio':
      return {
        title: 'Die Aufnahme kann nicht abgespielt werden',
        why: sentence(
          `${fileOf(userError.url)} ist kein Ton, den dieser Browser kennt${userError.type ? ` (laut Anbieter: ${userError.type})` : ''}`,
        ),
        next: 'Versuchen Sie es mit einer MP3- oder M4A-Datei. Das Transkript lässt sich trotzdem lesen.',
      };
    case 'damaged':
      return {
        title: 'Die Aufnahme ist abgebrochen',
        why: sentence(
          `${fileOf(userError.url)} ist beschädigt oder unvollständig, oder die Verbindung ging verloren`,
        ),
        next: 'Was geladen ist, bleibt; versuchen Sie es von hier noch einmal.',
      };
    case 'needs-click':
      return {
        title: 'Drücken Sie auf Abspielen',
        why: 'Dieser Browser gibt Ton erst nach einem Klick auf die Seite wieder.',
      };
    case 'no-lines': {
      const { holds, url } = userError;
      const title = 'Keine Zeilen gefunden';
      if (holds) {
        const why = isWrongFile(holds)
          ? sentence(`${fileOf(url)} ${wrongFile[holds]}`)
          : diagnosticDe.file({ code: holds, name: fileIn(url) });
        return {
          title,
          why,
          next: 'Prüfen Sie die Adresse, oder ziehen Sie das Transkript auf diese Seite.',
        };
      }
      return {
        title,
        why: sentence(`${fileOf(url)} enthält kein Transkript, das Cueline lesen kann`),
        next: 'Ziehen Sie ein anderes Transkript auf diese Seite, um mitzulesen.',
      };
    }
    case 'not-there-yet':
      return {
        title: 'Noch kein Transkript',
        why: 'Die Datei ist leer: Der Anbieter hat sie bisher nicht gefüllt.',
        next: 'Sie können ein eigenes Transkript auf diese Seite ziehen.',
      };
    case 'past-the-end':
      return {
        title: 'Der Link führt über das Ende hinaus',
        why: 'Die Aufnahme ist kürzer als die Stelle, die der Link nennt. Vielleicht wurde sie ersetzt.',
      };
    case 'not-in-show':
      return {
        title: 'Diese Folge gibt es in diesem Podcast nicht',
        why: `Der Link nennt „${userError.id}“; eine solche Folge hat der Podcast nicht. Offen ist seine erste Folge.`,
      };
    case 'forgotten':
      return {
        title: 'Diese Dateien sind nicht mehr hier',
        why: 'Sie waren nur in diesem Browser gespeichert und wurden entfernt, oder sie liegen in einem anderen Browser.',
        next: 'Ziehen Sie sie noch einmal auf diese Seite.',
      };
    case 'unusable':
      return {
        title: 'Eine Datei wurde ausgelassen',
        why: diagnosticDe.file(userError.diagnostic),
        ...(!isOfUse(userError.diagnostic) && {
          next: 'Möglich sind Aufnahmen, Transkripte, Kapitel und Bilder.',
        }),
      };
    case 'bad-address':
      return {
        title: 'Ein Teil des Links wurde ausgelassen',
        why: diagnosticDe.show(userError.diagnostic),
      };
    case 'full':
      return {
        title: 'Ihre Dateien werden nicht gespeichert',
        why: 'Dieser Browser hat keinen Platz mehr für sie.',
        next: 'Jetzt spielen sie; ziehen Sie sie beim nächsten Mal wieder auf diese Seite.',
      };
    default:
      return {
        title: 'In diesem Fenster wird nichts gespeichert',
        why: 'Der Browser lässt hier kein Speichern zu, wie in privaten Fenstern, oder der Teil der Seite, der speichert, ist nicht angekommen.',
        next: 'Alles spielt; Ihre Stelle und Ihre Dateien sind beim Verlassen vergessen.',
      };
  }
}
