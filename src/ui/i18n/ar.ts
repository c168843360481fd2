import { counting } from './counting.ts';
import type { Words } from './words.ts';
import { isolated, leftToRight } from './isolated.ts';
import { moreAr } from './more-ar.ts';
import { diagnosticAr } from './diagnostic-ar.ts';
import { userErrorAr } from './user-error-ar.ts';

/** Latin digits, as the times of the player are written. */
const { number, percent, counted } = counting('ar-u-nu-latn');

const seconds = (count: number) =>
  counted(count, {
    zero: '# ثانية',
    one: 'ثانية واحدة',
    two: 'ثانيتين',
    few: '# ثوانٍ',
    many: '# ثانية',
    other: '# ثانية',
  });

const episodes = (count: number) =>
  counted(count, {
    zero: 'لا حلقات',
    one: 'حلقة واحدة',
    two: 'حلقتان',
    few: '# حلقات',
    many: '# حلقة',
    other: '# حلقة',
  });

/** Every word of the interface in Arabic. */
export const ar: Words = {
  start: {
    ...moreAr.start,
    locale: 'ar',
    appName: 'Cueline',
    titleWith: (episode) => `${isolated(episode)} · Cueline`,

    // The bar
    player: 'المشغّل',
    play: 'تشغيل',
    pause: 'إيقاف مؤقت',
    back: (count) => `رجوع ${seconds(count)}`,
    on: (count) => `تقديم ${seconds(count)}`,
    previousLine: 'السطر السابق',
    nextLine: 'السطر التالي',
    place: 'الموضع في الحلقة',
    placeOf: (time, duration, chapter) =>
      `${time} من ${duration}${chapter ? `، ${isolated(chapter)}` : ''}`,
    speed: 'السرعة',
    speedNow: (rate) => `السرعة: ${rate}`,
    rate: (rate) => leftToRight(`${rate}×`),
    volume: 'مستوى الصوت',
    volumeNow: (hundredths) => `مستوى الصوت: ${percent(hundredths / 100)}`,
    muted: 'الصوت مكتوم',
    noAudio: 'لا يوجد تسجيل بعد. أفلت ملفًا صوتيًا على هذه الصفحة لتستمع إليه.',

    // The transcript
    transcript: 'النص',
    about: 'عن هذا النص',
    loadingTranscript: 'يجري تحميل النص',
    cutText: (rest) => `… (بقي من الأحرف: ${rest})`,

    // The look
    look: 'المظهر',

    // Episodes and files
    episode: 'الحلقة',
    episodes: 'الحلقات',
    episodeNumber: (which) => `الحلقة ${which}`,
    minutes: (minutes) => `${minutes} د`,
    seconds: (count) => `${count} ث`,
    chapters: 'الفصول',
    more: (chapter) => `المزيد عن «${isolated(chapter)}» في علامة تبويب جديدة`,
    chaptersAndEpisodes: 'الفصول والحلقات',
    aboutEpisode: 'عن هذه الحلقة',
    yourFiles: 'ملفاتك',
    forget: (title) => `إزالة «${isolated(title)}»`,
    library: 'المكتبة',
    openFiles: 'فتح ملفات',
    starting: 'يجري الفتح',

    // Keys
    keys: 'المفاتيح',

    // Troubles
    userErrors: 'ما لم ينجح',
    partMissing: 'لم يصل جزء من هذه الصفحة. أعد تحميلها للمحاولة من جديد.',
  },

  later: {
    ...moreAr.later,
    hint: 'تلميح',
    diagnostic: diagnosticAr.diagnostic,
    // The bar
    mute: 'كتم الصوت',
    unmute: 'إلغاء كتم الصوت',

    // The transcript
    quoted: (words) => `«${words}»`,
    sentence: (text) => `${text}.`,
    noTranscriptTitle: 'لا يوجد نص بعد',
    noTranscript: 'أفلت نصًا على هذه الصفحة لتقرأ وأنت تستمع، بصيغة WebVTT أو SRT أو غيرهما.',
    backTo: (time) => `العودة إلى ${time}`,
    backToStart: 'العودة إلى البداية',

    // About the transcript
    // A passage that is selected, or that a link has opened
    passage: 'المقطع المحدد',
    copyQuote: 'نسخ الاقتباس',
    copyLink: 'نسخ الرابط',
    sharePassage: 'مشاركة',
    savePicture: 'حفظ كصورة',
    speakerSays: (speaker) => `${speaker}: `,
    quote: ({ words, isTalk, speaker, title, time }) =>
      `${isTalk ? words : `«${words}»`}\n— ${[speaker, title, time].filter(Boolean).join('، ')}`,
    sourceOnPicture: (facts) => facts.filter(Boolean).join(' · '),
    quoteCopied: 'نُسخ الاقتباس',
    quoteCopiedWithoutLink: 'نُسخ الاقتباس بلا رابط: هذه الملفات في متصفحك وحده.',
    linkCopied: 'نُسخ الرابط',
    copyByHand: 'لم يسمح المتصفح بالنسخ. انسخه من هنا:',
    textToCopy: 'نص للنسخ',
    notShared: 'تعذّرت المشاركة. انسخ الاقتباس أو الرابط بدلًا من ذلك.',
    makingPicture: 'يجري رسم الصورة',
    playPassage: (length) => `تشغيل هذا المقطع (${isolated(length)})`,
    playPassageAgain: 'تشغيله مرة أخرى',
    goOn: 'المتابعة من هنا',
    passageEnded: 'ينتهي المقطع هنا.',
    lineHint: 'انقر أي سطر لتسمعه. إذا مرّرت بعيدًا، يعيدك السهم في الأسفل أو المفتاح F.',
    lineHintTouch: 'المس أي سطر لتسمعه. إذا مرّرت بعيدًا، يعيدك السهم في الأسفل.',
    untimedHint: 'لا أوقات في هذا النص: يمكن قراءته، لكنه لا يتبع الصوت، ولا يمكن تشغيل أسطره.',
    gotIt: 'فهمت',

    aboutFormat: 'الصيغة',
    formats: {
      vtt: 'WebVTT',
      srt: 'SRT (SubRip)',
      json: 'JSON',
      html: 'HTML',
      ttml: 'TTML',
      xml: 'نص موقوت بصيغة XML',
      ass: 'SSA/ASS (SubStation Alpha)',
      sbv: 'SBV (YouTube)',
      lrc: 'LRC (كلمات الأغاني)',
      brackets: 'أسطر أوقاتها بين أقواس، كما يكتبها Whisper',
      tsv: 'جدول (TSV)',
      text: 'نص عادي',
      unknown: 'غير معروفة',
    },
    aboutLanguage: 'اللغة',
    aboutLines: 'الأسطر',
    number,
    lines: (count) =>
      counted(count, {
        zero: 'لا أسطر',
        one: 'سطر واحد',
        two: 'سطران',
        few: '# أسطر',
        many: '# سطرًا',
        other: '# سطر',
      }),
    aboutTimes: 'الأوقات',
    timesOfWords: 'لكل سطر ولكلماته',
    timesOfSomeWords: 'لكل سطر ولبعض الكلمات',
    timesOfLines: 'لكل سطر',
    timesNone: 'لا توجد: يمكن قراءة النص، لكنه لا يتبع الصوت',
    aboutSpeakers: 'المتحدثون',
    noSpeakers: 'لم يُذكر أحد بالاسم',
    share: percent,
    aboutDiagnostics: 'ما تعذّرت قراءته',
    atLine: (line) => `السطر ${number(line)}`,
    inFile: 'في الملف',
    andMore: (count) => `و${number(count)} غيرها`,
    saveAs: 'حفظ بصيغة',
    saveNames: {
      vtt: 'WebVTT',
      srt: 'SRT',
      text: 'نص عادي',
      markdown: 'Markdown',
      json: 'JSON',
    },
    saveWhy: {
      vtt: 'لمشغّلات الويب',
      srt: 'لمشغّلات الفيديو وبرامج المونتاج',
      text: 'الكلمات وحدها',
      markdown: 'للملاحظات',
      json: 'لتطبيقات البودكاست',
    },
    saveWithWords: (why) => `${why}، مع أوقات الكلمات`,
    saveWithTimes: (why) => `${why}، مع أوقات الأسطر`,
    saved: (name) => `حُفظ باسم ${isolated(name)}`,
    notSaved: 'تعذّر الحفظ. تحقّق من الاتصال وحاول من جديد.',

    // The look
    view: 'العرض',
    textSize: 'حجم النص',
    textSizeOf: percent,
    measure: 'طول السطر',
    measures: { narrow: 'قصير', normal: 'عادي', wide: 'طويل' },
    face: 'الخط',
    faces: { sans: 'بلا زوائد', serif: 'بزوائد', lexend: 'Lexend' },
    lexendWhy: 'صُمّم Lexend لمن يعانون عسر القراءة، للحروف اللاتينية.',
    dimToCome: 'تخفيت ما لم يُقل بعد',
    showAccent: 'لون البودكاست',
    lookReset: 'إعادة الكل كما كان',
    viewAuto: 'تلقائي',
    viewReading: 'للقراءة',
    viewLines: 'أسطر',
    theme: 'الألوان',
    themeSystem: 'النظام',
    themeLight: 'فاتحة',
    themeDark: 'داكنة',

    // Episodes and files
    pageLanguage: 'لغة هذه الصفحة',
    pageLanguageAuto: 'مثل المتصفح',
    emptyTitle: 'استمع والكلمات أمام عينيك',
    emptyText:
      'أفلت تسجيلًا ونصّه في أي مكان على هذه الصفحة. ما يُقال الآن يظهر مميّزًا، والنقر على أي سطر يشغّله. لا شيء يغادر متصفحك.',
    dropHere: 'أفلت التسجيل ونصّه هنا',
    dropHereMore: 'بأي ترتيب، واحدًا واحدًا أو معًا. تبقى الملفات في هذا المتصفح.',
    openDemo: 'تشغيل المثال',

    // Keys
    close: 'إغلاق',
    // The library
    libraryEmptyTitle: 'لا شيء هنا بعد',
    libraryEmpty: 'ما تستمع إليه يظهر هنا، مع الموضع الذي توقفت عنده.',
    librarySearch: 'البحث في العناوين والبودكاست',
    libraryNone: (words) => `لا شيء باسم «${isolated(words)}».`,
    libraryCount: episodes,
    libraryFound: (found, count) => `${number(found)} من ${episodes(count)}`,
    timeLeft: (left) => `بقي ${isolated(left)}`,
    finished: 'اكتملت',
    notBegun: 'لم تبدأ',
    now: 'الآن',
    forgetAll: 'إزالة الكل',
    forgotten: (count, title) =>
      count === 1 ? `أُزيلت «${isolated(title)}».` : `عدد ما أُزيل: ${episodes(count)}.`,
    undo: 'تراجع',
    keptHere: (all) => `${isolated(all)} محفوظة في هذا المتصفح`,
    keptOwn: (own, all) => `${isolated(all)} محفوظة في هذا المتصفح، منها ${isolated(own)} لملفاتك`,
    spaceKey: 'المسافة',
    keyPlay: 'تشغيل أو إيقاف مؤقت',
    keySkip: 'رجوع 15 ثانية، تقديم 30',
    keyStep: 'رجوع أو تقديم 5 ثوانٍ',
    keyLines: 'السطر السابق، التالي',
    keyRepeat: 'هذا السطر مرة أخرى',
    keySpeed: 'أبطأ، أسرع',
    keyNormal: 'السرعة العادية',
    keyMute: 'كتم الصوت',
    keyTenths: 'الانتقال إلى عُشر من الحلقة',
    keyFollow: 'متابعة الصوت',
    keyView: 'عرض القراءة أو الأسطر',
    keyHelp: 'كل المفاتيح',
    keyTab: 'إلى النص؛ ثم الأسهم وHome وEnd؛ وEnter يشغّل',

    // Troubles
    tryAgain: 'حاول من جديد',
    dismiss: 'إغلاق',
    userError: userErrorAr,
  },
};
