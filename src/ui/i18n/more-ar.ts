import { counting } from './counting.ts';
import { isolated } from './isolated.ts';

const { number, percent, counted } = counting('ar-u-nu-latn');

/** The words of searching, sound, speakers and several transcripts in Arabic. */
export const moreAr = {
  start: {
    search: 'البحث في النص',
    sleep: 'مؤقت النوم',
    sleepNow: (left: string) => `مؤقت النوم: ${isolated(left)}`,
  },
  later: {
    // The search
    previousHit: 'النتيجة السابقة',
    nextHit: 'النتيجة التالية',
    closeSearch: 'إغلاق البحث',
    hitOf: (hit: number, count: number) => `${number(hit)} من ${number(count)}`,
    hitAloud: (hit: number, count: number, line: string) =>
      `${number(hit)} من ${number(count)}: ${isolated(line)}`,
    nothingFound: 'لا نتائج',
    keySearch: 'بحث؛ Enter للتالي، وCtrl+Enter للتشغيل، وEsc للرجوع',

    // Several transcripts
    reading: 'تجري قراءة النص',
    readingShare: (share: number) => `تجري قراءة النص: ${percent(share)}`,
    cancel: 'إلغاء',
    transcriptNow: (name: string) => `النص: ${isolated(name)}`,
    transcriptsNow: (name: string, second: string) =>
      `النص: ${isolated(name)}، وتحته ${isolated(second)}`,
    twoNames: (name: string, second: string) => `${isolated(name)} + ${isolated(second)}`,
    toldApart: (name: string, by: string) => `${isolated(name)} (${isolated(by)})`,
    languages: 'اللغات',
    belowLines: 'تحت كل سطر',
    off: 'لا شيء',
    readingSecond: (name: string) => `تجري قراءة ${isolated(name)}`,
    secondFailed: (name: string) => `لا يمكن عرض ${isolated(name)} تحت الأسطر: تعذّرت قراءته.`,
    secondUntimed: (name: string) =>
      `لا يمكن عرض ${isolated(name)} تحت الأسطر: لا أوقات فيه تبيّن موضع كل سطر.`,
    firstUntimed: 'لا يمكن عرض شيء تحت الأسطر: لا أوقات في هذا النص.',

    // The sound
    loudnessSetting: 'صوت متوازن',
    levellingWhy: 'رفع الأصوات الخافتة وخفض العالية',
    levellingOtherSite: 'ليس لهذا التسجيل: موقعه لا يسمح لصفحة أخرى بقراءة الصوت.',
    levellingNoMeans: 'ليس هنا: هذا المتصفح أو جهاز الصوت لا يسمح بذلك.',
    skipSilence: 'تسريع الوقفات',
    skipSilenceWhy: 'تمرّ الوقفات بين الأسطر أسرع بثلاث مرات.',
    noPauses: 'لا يذكر هذا النص وقفات.',
    savedMinutes: (minutes: number, seconds: number) =>
      `وُفّر في هذه الحلقة: ${number(minutes)} د ${number(seconds)} ث`,
    savedSeconds: (seconds: number) => `وُفّر في هذه الحلقة: ${number(seconds)} ث`,
    repeat: 'تكرار',
    repeatOff: 'لا',
    repeatLine: 'السطر',
    repeatPassage: 'المقطع',
    repeatPassageHow: 'افتح رابط مقطع، أو حدد مقطعًا، لتكراره.',
    repeatPause: 'الوقفة بين المرات',
    repeatPauses: {
      '0': 'بلا',
      '1': 'ثانية واحدة',
      '2': 'ثانيتان',
      '5': '5 ثوانٍ',
      same: 'بطول ما قيل',
    },
    repeated: (count: number) =>
      counted(count, {
        zero: 'لم يُسمع بعد',
        one: 'سُمع مرة واحدة',
        two: 'سُمع مرتين',
        few: 'سُمع # مرات',
        many: 'سُمع # مرة',
        other: 'سُمع # مرة',
      }),
    sleepChapter: 'نهاية الفصل',
    sleepEpisode: 'نهاية الحلقة',
    sleepIn: (left: string) => `ينتهي الصوت بعد ${isolated(left)}.`,
    sleepMore: (minutes: number) => `${number(minutes)} د إضافية`,
    sleepOff: 'إيقاف المؤقت',
    sleepWhy: 'يخفت الصوت تدريجيًا، ويُحفظ موضعك.',

    // The speakers
    whoSpeaksWhen: 'من يتحدث ومتى',
    speaker: 'المتحدث',
    speakerShare: (name: string, share: number) => `${isolated(name)} · ${percent(share)}`,
    alone: 'وحده',
    onlyOf: (name: string) => `${isolated(name)} وحده`,
    previousTurn: (name: string) => `المداخلة السابقة لـ ${isolated(name)}`,
    nextTurn: (name: string) => `المداخلة التالية لـ ${isolated(name)}`,
    showAll: 'عرض كل المتحدثين',
    onlySpeaker: (name: string) => `يُعرض كلام ${isolated(name)} وحده`,
    allSpeakers: 'يُعرض كلام كل المتحدثين',
  },
};
