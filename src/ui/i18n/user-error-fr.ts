import type { UserError } from '../../core/episode/user-error.ts';
import { diagnosticFr } from './diagnostic-fr.ts';
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

const failed = {
  show: {
    found: 'Le podcast est introuvable',
    loaded: 'Le podcast n’a pas pu être chargé',
    large: 'Le podcast est trop volumineux',
    read: 'Le podcast n’a pas pu être lu',
    opened: 'Le podcast n’a pas pu être ouvert',
  },
  transcript: {
    found: 'La transcription est introuvable',
    loaded: 'La transcription n’a pas pu être chargée',
    large: 'La transcription est trop volumineuse',
    read: 'La transcription n’a pas pu être lue',
    opened: 'La transcription n’a pas pu être ouverte',
  },
  chapters: {
    found: 'Les chapitres sont introuvables',
    loaded: 'Les chapitres n’ont pas pu être chargés',
    large: 'Le fichier des chapitres est trop volumineux',
    read: 'Les chapitres n’ont pas pu être lus',
    opened: 'Les chapitres n’ont pas pu être ouverts',
  },
  audio: {
    found: 'L’enregistrement est introuvable',
    loaded: 'L’enregistrement n’a pas pu être chargé',
    large: 'L’enregistrement est trop volumineux',
    read: 'L’enregistrement n’a pas pu être lu',
    opened: 'L’enregistrement n’a pas pu être ouvert',
  },
  files: { opened: 'Les fichiers n’ont pas pu être ouverts' },
};

const fileOf = (url: string) => (isOwnFile(url) ? 'votre fichier' : `«\u00a0${fileIn(url)}\u00a0»`);
const pathOf = (url: string) => (isOwnFile(url) ? 'votre fichier' : `«\u00a0${pathIn(url)}\u00a0»`);
const siteOf = (url: string) => hostOf(url) ?? 'L’autre site';

const wrongFile: Readonly<Record<WrongFile, string>> = {
  audio: 'est un enregistrement, pas une transcription',
  picture: 'est une image, pas une transcription',
  page: 'est une page web sans transcription',
};

function notFound(url: string, status = 404): Pick<UserErrorWords, 'why' | 'next'> {
  if (isOwnFile(url)) {
    return {
      why: 'Votre fichier ne peut plus être lu\u00a0: il a été déplacé, modifié ou supprimé.',
      next: 'Déposez-le de nouveau sur cette page.',
    };
  }
  return {
    why: `${siteOf(url)} n’a pas de fichier ${pathOf(url)} (${status}).`,
    next: 'Vérifiez l’adresse, ou déposez le fichier sur cette page.',
  };
}

/** The French words for a userError. */
export function userErrorFr(userError: UserError): UserErrorWords {
  switch (userError.why) {
    case 'cancelled':
      return {
        title: 'La transcription n’a pas été lue jusqu’au bout',
        why: 'Vous avez arrêté la lecture du fichier.',
      };
    case 'not-found':
      return {
        title: failed[userError.about].found,
        ...notFound(userError.url, userError.status),
        ...(userError.about === 'show' && { next: 'Vérifiez l’adresse.' }),
      };
    case 'refused':
      return {
        title: failed[userError.about].loaded,
        why: `${siteOf(userError.url)} ne laisse pas d’autres sites lire ${pathOf(userError.url)} (pas d’autorisation CORS), ou est injoignable.`,
        next:
          userError.about === 'show'
            ? 'Placez le fichier à côté de cette page, ou demandez à l’hébergeur d’en autoriser la lecture à d’autres sites.'
            : 'Téléchargez le fichier et déposez-le sur cette page, ou demandez à l’hébergeur d’en autoriser la lecture à d’autres sites.',
      };
    case 'offline':
      return {
        title: failed[userError.about].loaded,
        why: 'Il n’y a pas de connexion, ou elle a été perdue.',
        next: 'Vérifiez la connexion et réessayez.',
      };
    case 'server':
      return {
        title: failed[userError.about].loaded,
        why: `${siteOf(userError.url)} a répondu par une erreur${userError.status ? ` (${userError.status})` : ''}.`,
        next: 'Réessayez dans un moment.',
      };
    case 'too-large':
      return {
        title: failed[userError.about].large,
        why: sentence(`${fileOf(userError.url)} dépasse ce qu’une page peut contenir`),
        next: 'Vérifiez que c’est le bon fichier.',
      };
    case 'unreadable':
      if (userError.about === 'show' && isSlip(userError.diagnostic)) {
        return {
          title: 'Une étourderie dans le fichier du podcast',
          why: diagnosticFr.show(userError.diagnostic),
        };
      }
      return {
        title:
          userError.about === 'show' && !isWhole(userError.diagnostic)
            ? 'Une partie du podcast n’a pas pu être lue'
            : failed[userError.about].read,
        why:
          userError.about === 'show'
            ? diagnosticFr.show(userError.diagnostic)
            : diagnosticFr.diagnostic(userError.diagnostic),
      };
    case 'own-fault':
      return {
        title: failed[userError.about].opened,
        why: `Une partie de cette page n’est pas arrivée, ou ne marche pas (${userError.detail}).`,
        next: 'Vérifiez la connexion et réessayez, ou rechargez la page.',
      };
    case 'not-audio':
      return {
        title: 'L’enregistrement ne peut pas être lu',
        why: sentence(
          `${fileOf(userError.url)} n’est pas un son que ce navigateur connaît${userError.type ? ` (type annoncé\u00a0: ${userError.type})` : ''}`,
        ),
        next: 'Essayez un fichier MP3 ou M4A. La transcription reste lisible.',
      };
    case 'damaged':
      return {
        title: 'L’enregistrement s’est interrompu',
        why: sentence(
          `${fileOf(userError.url)} est endommagé ou incomplet, ou la connexion a été perdue`,
        ),
        next: 'Ce qui est chargé reste là\u202f; réessayez à partir d’ici.',
      };
    case 'needs-click':
      return {
        title: 'Appuyez sur Écouter pour commencer',
        why: 'Ce navigateur ne joue le son qu’après un clic sur la page.',
      };
    case 'no-lines': {
      const { holds, url } = userError;
      const title = 'Aucune ligne trouvée';
      if (holds) {
        const why = isWrongFile(holds)
          ? sentence(`${fileOf(url)} ${wrongFile[holds]}`)
          : diagnosticFr.file({ code: holds, name: fileIn(url) });
        return {
          title,
          why,
          next: 'Vérifiez l’adresse, ou déposez la transcription sur cette page.',
        };
      }
      return {
        title,
        why: sentence(`${fileOf(url)} ne contient pas de transcription que Cueline sache lire`),
        next: 'Déposez une autre transcription sur cette page pour suivre le texte.',
      };
    }
    case 'not-there-yet':
      return {
        title: 'Pas encore de transcription',
        why: 'Le fichier est vide\u00a0: il n’a pas encore été rempli par son éditeur.',
        next: 'Vous pouvez déposer votre propre transcription sur cette page.',
      };
    case 'past-the-end':
      return {
        title: 'Le lien mène au-delà de la fin',
        why: 'L’enregistrement est plus court que le passage indiqué par le lien. Il a peut-être été remplacé.',
      };
    case 'not-in-show':
      return {
        title: 'Cet épisode n’est pas dans ce podcast',
        why: `Le lien indique «\u00a0${userError.id}\u00a0», que le podcast n’a pas. Son premier épisode est ouvert.`,
      };
    case 'forgotten':
      return {
        title: 'Ces fichiers ne sont plus ici',
        why: 'Ils n’étaient gardés que dans ce navigateur et en ont été retirés, ou ils sont dans un autre navigateur.',
        next: 'Déposez-les de nouveau sur cette page.',
      };
    case 'unusable':
      return {
        title: 'Un fichier a été laissé de côté',
        why: diagnosticFr.file(userError.diagnostic),
        ...(!isOfUse(userError.diagnostic) && {
          next: 'Vous pouvez déposer des enregistrements, des transcriptions, des chapitres et des images.',
        }),
      };
    case 'bad-address':
      return {
        title: 'Une partie du lien a été ignorée',
        why: diagnosticFr.show(userError.diagnostic),
      };
    case 'full':
      return {
        title: 'Vos fichiers ne sont pas gardés',
        why: 'Ce navigateur n’a plus de place pour eux.',
        next: 'Ils s’écoutent maintenant\u202f; déposez-les de nouveau la prochaine fois.',
      };
    default:
      return {
        title: 'Rien n’est gardé dans cette fenêtre',
        why: 'Le navigateur n’autorise pas le stockage ici, comme en navigation privée, ou la partie de cette page qui s’en charge n’est pas arrivée.',
        next: 'Tout s’écoute\u202f; votre position et vos fichiers seront oubliés à la fermeture.',
      };
  }
}
