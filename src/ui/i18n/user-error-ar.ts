import type { UserError } from '../../core/episode/user-error.ts';
import { isolated } from './isolated.ts';
import { diagnosticAr } from './diagnostic-ar.ts';
import {
  fileIn,
  hostOf,
  isOfUse,
  isOwnFile,
  isSlip,
  isWhole,
  isWrongFile,
  pathIn,
  type UserErrorWords,
  type WrongFile,
} from './user-error-words.ts';

const parts = {
  show: 'البودكاست',
  transcript: 'النص',
  chapters: 'الفصول',
  audio: 'التسجيل',
  files: 'الملفات',
};

const fileOf = (url: string) => (isOwnFile(url) ? 'ملفك' : `«${isolated(fileIn(url))}»`);
const pathOf = (url: string) => (isOwnFile(url) ? 'ملفك' : `«${isolated(pathIn(url))}»`);

function siteOf(url: string): string {
  const host = hostOf(url);
  return host === undefined ? 'الموقع الآخر' : `الموقع ${isolated(host)}`;
}

const wrongFile: Readonly<Record<WrongFile, string>> = {
  audio: 'تسجيل صوتي وليس نصًا',
  picture: 'صورة وليس نصًا',
  page: 'صفحة ويب لا نص فيها',
};

function notFound(url: string, status = 404): Pick<UserErrorWords, 'why' | 'next'> {
  if (isOwnFile(url)) {
    return {
      why: 'لم تعد قراءة ملفك ممكنة: نُقل أو تغيّر أو حُذف.',
      next: 'أفلته على هذه الصفحة مرة أخرى.',
    };
  }
  return {
    why: `لا يوجد الملف ${pathOf(url)} في ${siteOf(url)} (${status}).`,
    next: 'تحقّق من العنوان، أو أفلت الملف على هذه الصفحة.',
  };
}

/** The Arabic words for a userError. */
export function userErrorAr(userError: UserError): UserErrorWords {
  switch (userError.why) {
    case 'cancelled':
      return {
        title: 'لم يُقرأ النص إلى آخره',
        why: 'أوقفتَ القراءة.',
      };
    case 'not-found':
      return {
        title: `لم يُعثر على ${parts[userError.about]}`,
        ...notFound(userError.url, userError.status),
        ...(userError.about === 'show' && { next: 'تحقّق من العنوان.' }),
      };
    case 'refused':
      return {
        title: `تعذّر تحميل ${parts[userError.about]}`,
        why: `${siteOf(userError.url)} لا يسمح لمواقع أخرى بقراءة ${pathOf(userError.url)} (لا إذن CORS)، أو لا يمكن الوصول إليه.`,
        next:
          userError.about === 'show'
            ? 'ضع الملف بجانب هذه الصفحة، أو اطلب من المستضيف السماح للمواقع الأخرى بقراءته.'
            : 'نزّل الملف وأفلته على هذه الصفحة، أو اطلب من المستضيف السماح للمواقع الأخرى بقراءته.',
      };
    case 'offline':
      return {
        title: `تعذّر تحميل ${parts[userError.about]}`,
        why: 'لا يوجد اتصال، أو انقطع.',
        next: 'تحقّق من الاتصال وحاول من جديد.',
      };
    case 'server':
      return {
        title: `تعذّر تحميل ${parts[userError.about]}`,
        why: `أجاب ${siteOf(userError.url)} بخطأ${userError.status ? ` (${userError.status})` : ''}.`,
        next: 'حاول من جديد بعد قليل.',
      };
    case 'too-large':
      return {
        title: `تعذّر فتح ${parts[userError.about]}: الحجم كبير جدًا`,
        why: `حجم ${fileOf(userError.url)} أكبر مما تتسع له الصفحة.`,
        next: 'تحقّق من أنه الملف الصحيح.',
      };
    case 'unreadable':
      if (userError.about === 'show' && isSlip(userError.diagnostic)) {
        return { title: 'سهو في ملف البودكاست', why: diagnosticAr.show(userError.diagnostic) };
      }
      return {
        title:
          userError.about === 'show' && !isWhole(userError.diagnostic)
            ? 'تعذّرت قراءة جزء من البودكاست'
            : `تعذّرت قراءة ${parts[userError.about]}`,
        why:
          userError.about === 'show'
            ? diagnosticAr.show(userError.diagnostic)
            : diagnosticAr.diagnostic(userError.diagnostic),
      };
    case 'own-fault':
      return {
        title: `تعذّر فتح ${parts[userError.about]}`,
        why: `لم يصل جزء من هذه الصفحة، أو تعطّل (${isolated(userError.detail)}).`,
        next: 'تحقّق من الاتصال وحاول من جديد، أو أعد تحميل الصفحة.',
      };
    case 'not-audio':
      return {
        title: 'لا يمكن تشغيل التسجيل',
        why: `صيغة ${fileOf(userError.url)} ليست صوتًا يعرفه هذا المتصفح${userError.type ? ` (النوع المعلن: ${isolated(userError.type)})` : ''}.`,
        next: 'جرّب ملف MP3 أو M4A. ما زالت قراءة النص ممكنة.',
      };
    case 'damaged':
      return {
        title: 'انقطع التسجيل',
        why: `الملف ${isOwnFile(userError.url) ? '' : `${fileOf(userError.url)} `}تالف أو غير مكتمل، أو انقطع الاتصال.`,
        next: 'ما حُمّل يبقى؛ حاول من جديد من هنا.',
      };
    case 'needs-click':
      return {
        title: 'اضغط زر التشغيل للبدء',
        why: 'لا يشغّل هذا المتصفح الصوت إلا بعد نقرة على الصفحة.',
      };
    case 'no-lines': {
      const { holds, url } = userError;
      const title = 'لم يُعثر على أسطر';
      if (holds) {
        const why = isWrongFile(holds)
          ? `${fileOf(url)} ${wrongFile[holds]}.`
          : diagnosticAr.file({ code: holds, name: fileIn(url) });
        return { title, why, next: 'تحقّق من العنوان، أو أفلت النص على هذه الصفحة.' };
      }
      return {
        title,
        why: `لا يوجد في ${fileOf(url)} نص يستطيع Cueline قراءته.`,
        next: 'أفلت نصًا آخر على هذه الصفحة لتقرأ وأنت تستمع.',
      };
    }
    case 'not-there-yet':
      return {
        title: 'لا يوجد نص بعد',
        why: 'ملف النص فارغ: لم يملأه الناشر حتى الآن.',
        next: 'يمكنك إفلات نص من عندك على هذه الصفحة.',
      };
    case 'past-the-end':
      return {
        title: 'يشير الرابط إلى ما بعد النهاية',
        why: 'التسجيل أقصر من المقطع الذي يذكره الرابط. ربما استُبدل.',
      };
    case 'not-in-show':
      return {
        title: 'هذه الحلقة ليست في هذا البودكاست',
        why: `يذكر الرابط «${isolated(userError.id)}»، ولا توجد حلقة بهذا الاسم. فُتحت الحلقة الأولى.`,
      };
    case 'forgotten':
      return {
        title: 'هذه الملفات لم تعد هنا',
        why: 'كانت محفوظة في هذا المتصفح وحده ثم أُزيلت، أو هي في متصفح آخر.',
        next: 'أفلتها على هذه الصفحة مرة أخرى.',
      };
    case 'unusable':
      return {
        title: 'تُرك ملف جانبًا',
        why: diagnosticAr.file(userError.diagnostic),
        ...(!isOfUse(userError.diagnostic) && {
          next: 'يمكن إفلات التسجيلات والنصوص والفصول والصور.',
        }),
      };
    case 'bad-address':
      return { title: 'تُرك جزء من الرابط جانبًا', why: diagnosticAr.show(userError.diagnostic) };
    case 'full':
      return {
        title: 'ملفاتك لا تُحفظ',
        why: 'لم يبقَ لها مكان في هذا المتصفح.',
        next: 'يمكن تشغيلها الآن؛ أفلتها من جديد في المرة القادمة.',
      };
    default:
      return {
        title: 'لا يُحفظ شيء في هذه النافذة',
        why: 'لا يسمح المتصفح بالحفظ هنا، كما في النوافذ الخاصة، أو لم يصل الجزء الذي يحفظ من هذه الصفحة.',
        next: 'كل شيء يعمل؛ لكن موضعك وملفاتك تُنسى عند المغادرة.',
      };
  }
}
