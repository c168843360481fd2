import type { Messages } from './en.ts';
import { counting, isolated, leftToRight } from './formatting.ts';

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

const notFetched = {
  show: 'تعذّر تحميل البودكاست',
  transcript: 'تعذّر تحميل النص',
  chapters: 'تعذّر تحميل الفصول',
  audio: 'تعذّر تحميل التسجيل',
};

/** The messages in Arabic. */
export const ar: Messages = {
  locale: 'ar',
  appName: 'Cueline',
  titleWith: (episode) => `${isolated(episode)} · Cueline`,
  number,
  percent,
  minutes: (minutes) => `${minutes} د`,
  seconds: (count) => `${count} ث`,
  quoted: (words) => `«${isolated(words)}»`,
  sentence: (text) => `${text}.`,
  starting: 'يجري الفتح',
  partMissing: 'لم يصل جزء من هذه الصفحة. أعد تحميلها للمحاولة من جديد.',
  close: 'إغلاق',
  cancel: 'إلغاء',

  // The header
  search: 'البحث في النص',
  about: 'عن هذا النص',
  look: 'المظهر',
  library: 'المكتبة',
  openFiles: 'فتح ملفات',
  keys: 'المفاتيح',

  // Notices
  whatWentWrong: 'ما لم ينجح',
  tryAgain: 'حاول من جديد',
  dismiss: 'إغلاق',

  // The look
  view: 'العرض',
  viewAuto: 'تلقائي',
  viewReading: 'للقراءة',
  viewLines: 'أسطر',
  theme: 'الألوان',
  themeSystem: 'النظام',
  themeLight: 'فاتحة',
  themeDark: 'داكنة',
  textSize: 'حجم النص',
  measure: 'طول السطر',
  measures: { narrow: 'قصير', normal: 'عادي', wide: 'طويل' },
  face: 'الخط',
  faces: { sans: 'بلا زوائد', serif: 'بزوائد', lexend: 'Lexend' },
  lexendWhy: 'صُمّم Lexend لمن يعانون عسر القراءة، للحروف اللاتينية.',
  dimToCome: 'تخفيت ما لم يُقل بعد',
  showAccent: 'لون البودكاست',
  pageLanguage: 'لغة هذه الصفحة',
  pageLanguageAuto: 'مثل المتصفح',
  lookReset: 'إعادة الكل كما كان',

  // The page without an episode
  emptyTitle: 'استمع والكلمات أمام عينيك',
  emptyText:
    'أفلت تسجيلًا ونصّه في أي مكان على هذه الصفحة. ما يُقال الآن يظهر مميّزًا، والنقر على أي سطر يشغّله. لا شيء يغادر متصفحك.',
  dropHere: 'أفلت التسجيل ونصّه هنا',
  dropHereMore: 'بأي ترتيب، واحدًا واحدًا أو معًا. تبقى الملفات في هذا المتصفح.',
  openDemo: 'تشغيل المثال',

  // The episode panel
  episode: 'الحلقة',
  episodes: 'الحلقات',
  episodesAbove: 'عرض الحلقات أعلاه',
  comesFrom: (host) => `هذا البودكاست من ${isolated(host)}.`,
  episodeNumber: (which) => `الحلقة ${which}`,
  chapters: 'الفصول',
  chaptersAndEpisodes: 'الفصول والحلقات',
  more: (chapter) => `المزيد عن «${isolated(chapter)}» في علامة تبويب جديدة`,
  aboutEpisode: 'عن هذه الحلقة',
  yourFiles: 'ملفاتك',
  forget: (title) => `إزالة «${isolated(title)}»`,

  // تسجيل محفوظ في هذا المتصفح
  keepOffline: 'احفظه للاستماع دون اتصال',
  keepOfflineOf: (title) => `احفظ «${title}» للاستماع دون اتصال`,
  keepWhy: 'للاستماع من دون شبكة',
  keepComing: 'جارٍ الحفظ',
  keepStarts: 'جارٍ طلب التسجيل',
  keepShare: (done, all) => `${done} من ${all}`,
  keepCancel: 'أوقف الحفظ',
  keepCancelOf: (title) => `أوقف حفظ «${title}»`,
  kept: 'متاح دون اتصال',
  keptWith: (size) => `متاح دون اتصال (${size})`,
  keepRemove: 'أزله من هذا المتصفح',
  keepRemoveOf: (title) => `أزل تسجيل «${title}» من هذا المتصفح`,
  spaceLeft: (size) => `المساحة الحرة: ${size}`,
  keepFailed: 'تعذّر حفظه',
  keepFailures: {
    'not-found': 'لا يوجد هذا الملف في موقعه.',
    refused: 'لا يسمح موقعه للمواقع الأخرى بقراءة التسجيل (لا إذن CORS).',
    unreachable: 'لا يمكن الوصول إلى موقعه.',
    insecure: 'يبدأ عنوانه بـ http، ولا يُسمح لصفحة https بالقراءة إلا من https.',
    offline: 'لا يوجد اتصال، أو انقطع.',
    server: 'ردّ موقعه بخطأ.',
    'too-large': 'التسجيل كبير جدًا.',
    full: 'لم تبق في هذا المتصفح مساحة له.',
    'no-storage': 'لا يخزّن هذا المتصفح التسجيلات هنا.',
    'own-fault': 'لم يُحمَّل جزء من هذه الصفحة، أو حدث فيه خلل.',
  },

  // The transcript
  transcript: 'النص',
  loadingTranscript: 'يجري تحميل النص',
  reading: 'تجري قراءة النص',
  readingShare: (share) => `تجري قراءة النص: ${percent(share)}`,
  cutText: (rest) => `… (بقي من الأحرف: ${rest})`,
  noTranscriptTitle: 'لا يوجد نص بعد',
  noTranscript: 'أفلت نصًا على هذه الصفحة لتقرأ وأنت تستمع، بصيغة WebVTT أو SRT أو غيرهما.',
  backTo: (time) => `العودة إلى ${time}`,
  backToStart: 'العودة إلى البداية',
  hint: 'تلميح',
  lineHint: 'انقر أي سطر لتسمعه. إذا مرّرت بعيدًا، يعيدك السهم في الأسفل أو المفتاح F.',
  lineHintTouch: 'المس أي سطر لتسمعه. إذا مرّرت بعيدًا، يعيدك السهم في الأسفل.',
  untimedHint: 'لا أوقات في هذا النص: يمكن قراءته، لكنه لا يتبع الصوت، ولا يمكن تشغيل أسطره.',
  gotIt: 'فهمت',

  // The search
  previousHit: 'النتيجة السابقة',
  nextHit: 'النتيجة التالية',
  closeSearch: 'إغلاق البحث',
  hitOf: (hit, count) => `${number(hit)} من ${number(count)}`,
  hitAloud: (hit, count, line) => `${number(hit)} من ${number(count)}: ${isolated(line)}`,
  nothingFound: 'لا نتائج',

  // The search in all episodes
  searchShow: 'ابحث فيما قيل',
  clearSearch: 'مسح البحث',
  searching: 'جارٍ البحث',
  results: 'النتائج',
  foundIn: (lines, episodes) => `الأسطر: ${number(lines)} · الحلقات: ${number(episodes)}`,
  wordsFirst: (words) =>
    words === 2 ? 'الأسطر التي فيها الكلمتان معًا أولًا' : 'الأسطر التي فيها كل الكلمات أولًا',
  moreInEpisode: (count) => `أسطر أخرى في هذه الحلقة: ${number(count)}`,
  moreEpisodes: (count) => `حلقات أخرى: ${number(count)}`,
  notSaid: (words) => `لم يرد «${isolated(words)}» في أي حلقة.`,
  notSaidNext: 'جرّب كلمات أقل، أو بدايات الكلمات فقط.',
  typeMore: 'كلمات كثيرة تبدأ هكذا: اكتب المزيد.',
  searchPartial: 'تعذّر تحميل جزء من البحث، وقد تنقص بعض الأسطر.',
  searchFailed: 'تعذّر تحميل البحث.',
  linesNotLoaded: 'تعذّر تحميل هذه الأسطر.',
  inAllEpisodes: 'في كل الحلقات',

  // Several transcripts
  transcriptNow: (name) => `النص: ${isolated(name)}`,
  transcriptsNow: (name, second) => `النص: ${isolated(name)}، وتحته ${isolated(second)}`,
  twoNames: (name, second) => `${isolated(name)} + ${isolated(second)}`,
  toldApart: (name, by) => `${isolated(name)} (${isolated(by)})`,
  languages: 'اللغات',
  belowLines: 'تحت كل سطر',
  off: 'لا شيء',
  readingSecond: (name) => `تجري قراءة ${isolated(name)}`,
  secondFailed: (name) => `لا يمكن عرض ${isolated(name)} تحت الأسطر: تعذّرت قراءته.`,
  secondUntimed: (name) =>
    `لا يمكن عرض ${isolated(name)} تحت الأسطر: لا أوقات فيه تبيّن موضع كل سطر.`,
  firstUntimed: 'لا يمكن عرض شيء تحت الأسطر: لا أوقات في هذا النص.',

  // The speakers
  speaker: 'المتحدث',
  speakerShare: (name, share) => `${isolated(name)} · ${percent(share)}`,
  alone: 'وحده',
  onlyOf: (name) => `${isolated(name)} وحده`,
  previousTurn: (name) => `المداخلة السابقة لـ ${isolated(name)}`,
  nextTurn: (name) => `المداخلة التالية لـ ${isolated(name)}`,
  showAll: 'عرض كل المتحدثين',
  onlySpeaker: (name) => `يُعرض كلام ${isolated(name)} وحده`,
  allSpeakers: 'يُعرض كلام كل المتحدثين',

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

  // Sharing the episode
  shareEpisode: 'مشاركة هذه الحلقة',
  linkToEpisode: 'الرابط',
  startAt: (time) => `ابتداءً من ${time}`,
  copy: 'نسخ',
  embedInPage: 'تضمين في صفحة',
  embedSizes: { small: 'صغير', full: 'مع النص' },
  embedCode: 'شيفرة التضمين',
  codeCopied: 'نُسخت الشيفرة',
  preview: 'معاينة',
  shareWithApp: 'المشاركة عبر تطبيق',
  linkNotShared: 'تعذّرت المشاركة. انسخ الرابط بدلًا من ذلك.',
  nothingToPlay: 'لا يوجد هنا ما يُشغَّل.',

  // About the transcript
  aboutFormat: 'الصيغة',
  formats: {
    xml: 'نص موقوت بصيغة XML',
    lrc: 'LRC (كلمات الأغاني)',
    brackets: 'أسطر أوقاتها بين أقواس، كما يكتبها Whisper',
    tsv: 'جدول (TSV)',
    text: 'نص عادي',
    unknown: 'غير معروفة',
  },
  aboutLanguage: 'اللغة',
  aboutLines: 'الأسطر',
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
  whoSpeaksWhen: 'من يتحدث ومتى',
  aboutDiagnostics: 'ما تعذّرت قراءته',
  atLine: (line) => `السطر ${number(line)}`,
  inFile: 'في الملف',
  andMore: (count) => `و${number(count)} غيرها`,
  saveAs: 'حفظ بصيغة',
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

  // The bar
  player: 'المشغّل',
  noAudio: 'لا يوجد تسجيل بعد. أفلت ملفًا صوتيًا على هذه الصفحة لتستمع إليه.',
  play: 'تشغيل',
  pause: 'إيقاف مؤقت',
  back: (count) => `رجوع ${seconds(count)}`,
  forward: (count) => `تقديم ${seconds(count)}`,
  previousLine: 'السطر السابق',
  nextLine: 'السطر التالي',
  previousEpisode: 'الحلقة السابقة',
  nextEpisode: 'الحلقة التالية',
  place: 'الموضع في الحلقة',
  placeOf: (time, duration, chapter) =>
    `${time} من ${duration}${chapter ? `، ${isolated(chapter)}` : ''}`,
  speed: 'السرعة',
  speedNow: (rate) => `السرعة: ${rate}`,
  rate: (rate) => leftToRight(`${rate}×`),
  skipSilence: 'تسريع الوقفات',
  skipSilenceWhy: 'تمرّ الوقفات بين الأسطر أسرع بثلاث مرات.',
  noPauses: 'لا يذكر هذا النص وقفات.',
  savedMinutes: (minutes, seconds) =>
    `وُفّر في هذه الحلقة: ${number(minutes)} د ${number(seconds)} ث`,
  savedSeconds: (seconds) => `وُفّر في هذه الحلقة: ${number(seconds)} ث`,
  volume: 'مستوى الصوت',
  volumeNow: (hundredths) => `مستوى الصوت: ${percent(hundredths / 100)}`,
  muted: 'الصوت مكتوم',
  mute: 'كتم الصوت',
  unmute: 'إلغاء كتم الصوت',
  loudness: 'صوت متوازن',
  loudnessWhy: 'رفع الأصوات الخافتة وخفض العالية',
  loudnessOtherSite: 'ليس لهذا التسجيل: موقعه لا يسمح لصفحة أخرى بقراءة الصوت.',
  loudnessNoMeans: 'ليس هنا: هذا المتصفح أو جهاز الصوت لا يسمح بذلك.',
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
  repeated: (count) =>
    counted(count, {
      zero: 'لم يُسمع بعد',
      one: 'سُمع مرة واحدة',
      two: 'سُمع مرتين',
      few: 'سُمع # مرات',
      many: 'سُمع # مرة',
      other: 'سُمع # مرة',
    }),
  sleep: 'مؤقت النوم',
  sleepNow: (left) => `مؤقت النوم: ${isolated(left)}`,
  sleepChapter: 'نهاية الفصل',
  sleepEpisode: 'نهاية الحلقة',
  sleepIn: (left) => `ينتهي الصوت بعد ${isolated(left)}.`,
  sleepMore: (minutes) => `${number(minutes)} د إضافية`,
  sleepOff: 'إيقاف المؤقت',
  sleepWhy: 'يخفت الصوت تدريجيًا، ويُحفظ موضعك.',

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
  keptOffline: (size) => `منها ${size} للاستماع دون اتصال`,

  // The show's page
  newestFirst: (count) => `${episodes(count)}، الأحدث أولًا`,
  firstToLast: (count) => `${episodes(count)}، من الأولى فصاعدًا`,
  newestEpisode: 'أحدث حلقة',
  firstEpisode: 'ابدأ بالأولى',
  continueWith: (title, left) =>
    `تابع «${isolated(title)}»${left === undefined ? '' : `، ${left}`}`,
  withPeople: 'مع',
  newEpisode: 'جديدة',
  heard: 'استُمع إليها',
  filter: 'رشّح بالكلمات',
  filterNone: (words) => `لا حلقة في عنوانها أو وصفها «${isolated(words)}».`,
  showLinks: 'روابط البودكاست',
  noEpisodes: 'الحلقة الأولى قادمة.',
  readsAlong: 'اقرأ وأنت تستمع مع Cueline',
  notThereTitle: 'هذه الصفحة ليست هنا',
  notThere: 'ربما كُتب العنوان خطأً، أو نُقلت الصفحة.',
  allEpisodes: 'كل الحلقات',
  recording: 'التسجيل',
  listenHere: 'استمع واقرأ',
  needsScript: 'يحتاج المشغّل إلى JavaScript.',

  // Publishing one’s own files
  publish: 'نشر…',
  publishTitle: 'نشر برنامج',
  publishWhy:
    'تصبح ملفاتك موقعًا على الويب: صفحة للبرنامج وصفحة لكل حلقة مع نصها. يُصنع الموقع هنا في متصفحك، ولا يُرفع أي شيء.',
  showName: 'اسم البرنامج',
  siteAddress: 'عنوان الموقع',
  siteAddressWhy:
    'المكان الذي سيكون فيه، إن كنت تعرفه. مع العنوان يحصل الموقع أيضًا على خلاصة لتطبيقات البودكاست.',
  siteAddressWrong:
    'هذا ليس عنوانًا على الويب. يبدو العنوان هكذا: tides.example أو https://example.org/tides.',
  siteLanguage: 'لغة الموقع',
  sitePages: 'الصفحات',
  showPage: 'البرنامج بكل حلقاته',
  titleOf: (episode) => `عنوان «${isolated(episode)}»`,
  publishEpisode: (episode) => `نشر «${isolated(episode)}»`,
  moveUp: (episode) => `نقل «${isolated(episode)}» إلى أعلى`,
  moveDown: (episode) => `نقل «${isolated(episode)}» إلى أسفل`,
  noRecording: 'بلا تسجيل',
  noWords: 'بلا نص',
  chaptersCount: (count) =>
    counted(count, {
      zero: 'بلا فصول',
      one: 'فصل واحد',
      two: 'فصلان',
      few: '# فصول',
      many: '# فصلًا',
      other: '# فصل',
    }),
  hasPicture: 'صورة',
  pageLeftOut: 'ليس لها صفحة: انظر أدناه.',
  oddities: 'يستحق نظرة',
  lookingThrough: 'جارٍ فحص الملفات',
  siteSize: (size) => `نحو ${size}`,
  saveZip: 'حفظ بصيغة ZIP',
  makingSite: (share) => `جارٍ إنشاء الموقع: ${percent(share)}`,
  siteSaved: (file) => `حُفظ ${isolated(file)}.`,
  siteNext:
    'فُك ضغط الملف وارفع محتواه إلى أي مضيف ويب: GitHub Pages أو Netlify أو Cloudflare Pages أو مساحتك الخاصة.',
  siteCancelled: 'توقّف الإنشاء، ولم يُحفظ شيء.',
  siteFailed: 'تعذّر حفظ الموقع. تأكد من وجود مساحة على القرص ثم حاول مجددًا.',
  noPublisher: 'تعذّر تحميل ما يُنشئ الموقع. تحقق من الشبكة ثم حاول مجددًا.',
  nameFirst: 'أعطِ البرنامج اسمًا أولًا.',

  // The keys
  spaceKey: 'المسافة',
  keyPlay: 'تشغيل أو إيقاف مؤقت',
  keySkip: 'رجوع 15 ثانية، تقديم 30',
  keyStep: 'رجوع أو تقديم 5 ثوانٍ',
  keyLines: 'السطر السابق، التالي',
  keyEpisodes: 'الحلقة السابقة، التالية',
  keyRepeat: 'هذا السطر مرة أخرى',
  keySpeed: 'أبطأ، أسرع',
  keyNormal: 'السرعة العادية',
  keyMute: 'كتم الصوت',
  keyTenths: 'الانتقال إلى عُشر من الحلقة',
  keyFollow: 'متابعة الصوت',
  keyView: 'عرض القراءة أو الأسطر',
  keySearch: 'بحث؛ Enter للتالي، وCtrl+Enter للتشغيل، وEsc للرجوع',
  keyHelp: 'كل المفاتيح',
  keyTab: 'إلى النص؛ ثم الأسهم وHome وEnd؛ وEnter يشغّل',

  // What did not work, by its code: what failed, why as far as known, what to do next.
  yourFile: 'ملفك',
  site: (host) => (host === undefined ? 'الموقع الآخر' : `الموقع ${isolated(host)}`),
  userErrors: {
    'not-found': {
      title: {
        show: 'لم يُعثر على البودكاست',
        transcript: 'لم يُعثر على النص',
        chapters: 'لم يُعثر على الفصول',
        audio: 'لم يُعثر على التسجيل',
      },
      why: (site, file, status) => `لا يوجد الملف ${file} في ${site} (${status}).`,
      next: 'تحقّق من العنوان، أو أفلت الملف على هذه الصفحة.',
      nextForShow: 'تحقّق من العنوان.',
      whyOwnFile: 'لم تعد قراءة ملفك ممكنة: نُقل أو تغيّر أو حُذف.',
      nextForOwnFile: 'أفلته على هذه الصفحة مرة أخرى.',
    },
    refused: {
      title: notFetched,
      why: (site, file) => `${site} لا يسمح لمواقع أخرى بقراءة ${file} (لا إذن CORS).`,
      next: 'نزّل الملف وأفلته على هذه الصفحة، أو اطلب من المستضيف السماح للمواقع الأخرى بقراءته.',
      nextForShow: 'ضع الملف بجانب هذه الصفحة، أو اطلب من المستضيف السماح للمواقع الأخرى بقراءته.',
    },
    unreachable: {
      title: notFetched,
      why: (site) => `لا يمكن الوصول إلى ${site}: إما أنه غير موجود أو أنه لا يستجيب.`,
      next: 'تحقّق من العنوان أو حاول من جديد لاحقًا.',
    },
    insecure: {
      title: notFetched,
      why: (site, file) =>
        `عنوان ${file} على ${site} يبدأ بـ http، ولا يُسمح لصفحة https بالقراءة إلا من https.`,
      next: 'جرّب العنوان نفسه مع https.',
    },
    offline: {
      title: notFetched,
      why: 'لا يوجد اتصال، أو انقطع.',
      next: 'تحقّق من الاتصال وحاول من جديد.',
    },
    server: {
      title: notFetched,
      why: (site, status) => `أجاب ${site} بخطأ${status ? ` (${status})` : ''}.`,
      next: 'حاول من جديد بعد قليل.',
    },
    'too-large': {
      title: {
        show: 'تعذّر فتح البودكاست: الحجم كبير جدًا',
        transcript: 'تعذّر فتح النص: الحجم كبير جدًا',
        chapters: 'تعذّر فتح الفصول: الحجم كبير جدًا',
        audio: 'تعذّر فتح التسجيل: الحجم كبير جدًا',
      },
      why: (file) => `حجم ${file} أكبر مما تتسع له الصفحة.`,
      next: 'تحقّق من أنه الملف الصحيح.',
    },
    unreadable: {
      title: {
        show: 'لا يمكن فتح هذا البودكاست الآن',
        chapters: 'تعذّرت قراءة الفصول',
        partOfShow: 'تعذّرت قراءة جزء من البودكاست',
      },
      whyShow: 'في ملفه خلل.',
      nextForShow: 'حاول من جديد لاحقًا.',
    },
    'own-fault': {
      title: {
        show: 'تعذّر فتح البودكاست',
        transcript: 'تعذّر فتح النص',
        chapters: 'تعذّر فتح الفصول',
        audio: 'تعذّر فتح التسجيل',
        files: 'تعذّر فتح الملفات',
      },
      why: (detail) => `لم يصل جزء من هذه الصفحة، أو تعطّل (${isolated(detail)}).`,
      next: 'تحقّق من الاتصال وحاول من جديد، أو أعد تحميل الصفحة.',
    },
    'not-audio': {
      title: 'لا يمكن تشغيل التسجيل',
      why: (file, type) =>
        `صيغة ${file} ليست صوتًا يعرفه هذا المتصفح${type ? ` (النوع المعلن: ${isolated(type)})` : ''}.`,
      next: 'جرّب ملف MP3 أو M4A. ما زالت قراءة النص ممكنة.',
    },
    damaged: {
      title: 'انقطع التسجيل',
      why: (file) => `${file} تالف أو غير مكتمل، أو انقطع الاتصال.`,
      next: 'ما حُمّل يبقى؛ حاول من جديد من هنا.',
    },
    'out-of-reach': {
      title: 'لا يمكن الانتقال في التسجيل إلى ذلك الموضع',
      why: (site) =>
        `لا يرسله ${site} إلا من بدايته: على الخادم أن يجيب عن طلبات جزء من الملف (Range).`,
      next: (keepOffline) => `يستمر الصوت من حيث كان. ومع ${keepOffline} يمكن الوصول إلى كل موضع.`,
    },
    renewed: {
      title: 'أُعيد تحميل الصفحة',
      why: 'صدرت نسخة أحدث منها وهي مفتوحة.',
    },
    'needs-click': {
      title: 'اضغط زر التشغيل للبدء',
      why: 'لا يشغّل هذا المتصفح الصوت إلا بعد نقرة على الصفحة.',
    },
    cancelled: { title: 'لم يُقرأ النص إلى آخره', why: 'أوقفتَ القراءة.' },
    'no-lines': {
      title: 'لم يُعثر على أسطر',
      why: (file) => `لا يوجد في ${file} نص يستطيع Cueline قراءته.`,
      next: 'أفلت نصًا آخر على هذه الصفحة لتقرأ وأنت تستمع.',
      whyOther: {
        audio: (file) => `${file} تسجيل صوتي وليس نصًا.`,
        picture: (file) => `${file} صورة وليس نصًا.`,
        page: (file) => `${file} صفحة ويب لا نص فيها.`,
      },
      nextForOther: 'تحقّق من العنوان، أو أفلت النص على هذه الصفحة.',
    },
    'not-there-yet': {
      title: 'لا يوجد نص بعد',
      why: 'ملف النص فارغ: لم يملأه الناشر حتى الآن.',
      next: 'يمكنك إفلات نص من عندك على هذه الصفحة.',
    },
    'not-in-show': {
      title: 'هذه الحلقة ليست في هذا البودكاست',
      why: (id) => `يذكر الرابط ${id}، ولا توجد حلقة بهذا الاسم. فُتحت الحلقة الأولى.`,
    },
    forgotten: {
      title: 'هذه الملفات لم تعد هنا',
      why: 'كانت محفوظة في هذا المتصفح وحده ثم أُزيلت، أو هي في متصفح آخر.',
      next: 'أفلتها على هذه الصفحة مرة أخرى.',
    },
    unusable: { title: 'تُرك ملف جانبًا', next: 'يمكن إفلات التسجيلات والنصوص والفصول والصور.' },
    'bad-address': { title: 'تُرك جزء من الرابط جانبًا' },
    'other-show': {
      title: 'هذه الصفحة تفتح بودكاستها فقط',
      why: 'تُرك بودكاست آخر أو خلاصة في عنوان الصفحة.',
    },
    'past-the-end': {
      title: 'يشير الرابط إلى ما بعد النهاية',
      why: 'التسجيل أقصر من المقطع الذي يذكره الرابط. ربما استُبدل.',
    },
    full: {
      title: 'ملفاتك لا تُحفظ',
      why: 'لم يبقَ لها مكان في هذا المتصفح.',
      next: 'يمكن تشغيلها الآن؛ أفلتها من جديد في المرة القادمة.',
    },
    'no-storage': {
      title: 'لا يُحفظ شيء في هذه النافذة',
      why: 'لا يسمح المتصفح بالحفظ هنا، كما في النوافذ الخاصة، أو لم يصل الجزء الذي يحفظ من هذه الصفحة.',
      next: 'كل شيء يعمل؛ لكن موضعك وملفاتك تُنسى عند المغادرة.',
    },
  },

  // What could not be read in a transcript or in chapters, by its code
  diagnostics: {
    'bad-timestamp': (text) =>
      text ? `تعذّرت قراءة الأوقات في ${text}.` : 'تعذّرت قراءة الأوقات هنا.',
    'stray-text': (text) => `نص لا يتبع أي وقت: ${text}.`,
    'end-before-start': () => 'ينتهي السطر قبل أن يبدأ.',
    'cut-off': () => 'ينقطع الملف قبل نهايته.',
    damaged: () => 'الملف تالف؛ قُرئ منه ما أمكن.',
    'packed-damaged': () => 'الملف المضغوط تالف؛ يظهر ما أمكن فكّه منه.',
    'no-list': () => 'لا يحتوي ملف JSON هذا على قائمة أسطر فيها نص.',
    'no-chapter': (text) => `يوجد ${text} حيث ينبغي أن يكون فصل.`,
    'no-cues': () => 'لا يوجد نص مفرّغ في هذا الملف بعد.',
    'unknown-format': () => 'هذا ليس نصًا مفرّغًا من نوع يمكن قراءته.',
    'no-chapters': () => 'لا توجد فصول في هذا الملف.',
    'not-utf-8': () =>
      'الملف ليس بترميز UTF-8؛ قُرئ على أنه windows-1252، وقد تكون بعض الحروف خاطئة.',
    'broken-letters': () => 'بعض بايتات الملف ليست UTF-8؛ يظهر \uFFFD مكانها.',
    'too-large': () => 'حجم الملف أكثر من 256 ميغابايت، وهذا أكبر من أن يكون نصًا مفرّغًا.',
  },

  // Parts left out of a show, a feed or the page's address, or the reason why it could not be read, by code
  owners: {
    audio: 'التسجيل',
    transcript: 'النص المفرّغ',
    chapters: 'الفصول',
    picture: 'الصورة',
    show: 'البودكاست',
    feed: 'الخلاصة',
  },
  episodeAt: (place) => `الحلقة ${number(place)}`,
  ofEpisode: (owner, episode) => `${owner}، ${episode}`,
  showDiagnostics: {
    'bad-address': (owner, address) => `تعذّرت قراءة العنوان (${owner}): ${address}.`,
    'refused-address': (owner, address) =>
      `تُرك العنوان (${owner}): لا تُفتح إلا عناوين http وhttps، وليس ${address}.`,
    'address-no-text': (owner) =>
      `تُرك العنوان (${owner}): اكتبه بين علامتي اقتباس، مثل ${leftToRight('"ebb.mp3"')}.`,
    'no-language': (owner) => `تُركت اللغة (${owner}): اكتبها رمزًا مثل «ar» أو «pt-BR».`,
    'no-colour': 'تُرك لون التمييز: اكتبه على شكل ‎#rgb‎ أو ‎#rrggbb‎.',
    'unknown-key': (key, where, meant) =>
      `المفتاح ${key} غير معروف (${where})؛ ربما كان المقصود ${meant}.`,
    'bad-value': (key, where, right, text) =>
      `ينبغي أن تكون قيمة ${key} (${where}) ${right}، وليس ${text}.`,
    'same-id': (id) => `لعدة حلقات المعرّف (id) نفسه ${id}: الرابط إليه يفتح أولاها.`,
    'no-list': 'لا توجد في ملف البودكاست قائمة «episodes».',
    'no-episodes': (title) => `لا توجد في ${title} حلقة يمكن فتحها.`,
    'no-episode': (episode) =>
      `تُرك ${episode}: اكتب الحلقة على شكل ${leftToRight('{ "audio": "ebb.mp3" }')}.`,
    'nothing-there': (episode) => `تُرك ${episode}: لا صوت فيه ولا نص مفرّغ.`,
    'entries-left-out': (count) =>
      counted(count, {
        one: 'عنصر واحد في الخلاصة بلا صوت ولا نص مفرّغ، وقد تُرك.',
        two: 'عنصران في الخلاصة بلا صوت ولا نص مفرّغ، وقد تُركا.',
        few: '# عناصر في الخلاصة بلا صوت ولا نص مفرّغ، وقد تُركت.',
        many: '# عنصرًا في الخلاصة بلا صوت ولا نص مفرّغ، وقد تُركت.',
        other: '# عنصر في الخلاصة بلا صوت ولا نص مفرّغ، وقد تُركت.',
      }),
    empty: { show: 'ملف البودكاست فارغ.', feed: 'الخلاصة فارغة.' },
    'web-page': {
      show: 'مكان ملف البودكاست توجد صفحة ويب أو خلاصة. تُفتح الخلاصة بواسطة «‎?feed=‎».',
      feed: 'مكان الخلاصة توجد صفحة ويب.',
    },
    'no-object': (text) =>
      `هذا ليس ملف بودكاست: يبدأ بـ ${text}، وملف البودكاست يبدأ بـ «${leftToRight('{')}».`,
    'not-json': (text) => `في صيغة JSON لملف البودكاست خطأ: ${isolated(text)}`,
    'not-a-feed': 'لا توجد خلاصة بودكاست (RSS أو Atom أو JSON Feed) في هذا العنوان.',
  },
  rightValues: {
    number: 'رقمًا مثل 7',
    duration: 'عدد ثوانٍ أو وقتًا مثل 31:05',
    published: 'تاريخًا مثل ‎2026-05-01‎',
  },
  sameInOthers: (count) =>
    counted(count, {
      one: 'والأمر نفسه في حلقة أخرى.',
      two: 'والأمر نفسه في حلقتين أخريين.',
      few: 'والأمر نفسه في # حلقات أخرى.',
      many: 'والأمر نفسه في # حلقة أخرى.',
      other: 'والأمر نفسه في # حلقة أخرى.',
    }),

  // Dropped files that were left out, by their codes
  fileDiagnostics: {
    unreadable: (file) => `تعذّرت قراءة ${file}: نُقل أو حُذف أو لم يُشارَك مع المتصفح.`,
    empty: (file) => `${file} فارغ.`,
    pdf: (file) => `${file} ملف PDF: احفظ نصه في ملف نصي، أو اطلب النص المفرّغ بصيغة SRT أو VTT.`,
    rtf: (file) => `${file} مستند من معالج نصوص: احفظه نصًا عاديًا.`,
    office: (file) => `${file} مستند Office: احفظه نصًا عاديًا.`,
    word: (file) => `${file} مستند Word: احفظه نصًا عاديًا.`,
    archive: (file) => `${file} ملف مضغوط: فُكّه وأفلت ما بداخله.`,
    'no-sound': (file) => `اسم ${file} اسم ملف صوتي، لكنه يحتوي على نص.`,
    unknown: (file) => `${file} ليس صوتًا ولا نصًا ولا صورة.`,
  },
  tooManyFiles: (count) =>
    counted(count, {
      one: 'لم يُنظر في ملف واحد آخر: أفلت عددًا أقل في المرة.',
      two: 'لم يُنظر في ملفين آخرين: أفلت عددًا أقل في المرة.',
      few: 'لم يُنظر في # ملفات أخرى: أفلت عددًا أقل في المرة.',
      many: 'لم يُنظر في # ملفًا آخر: أفلت عددًا أقل في المرة.',
      other: 'لم يُنظر في # ملف آخر: أفلت عددًا أقل في المرة.',
    }),
  unusedFiles: {
    'further-audio': (names) =>
      `للحلقة تسجيل واحد. لم يُفتح: ${names}. ما يُفلت وحده يصبح حلقة مستقلة.`,
    'further-transcript': (names) => `لم يُفتح لأن التسجيل الذي يحمل الاسم نفسه لم يُفتح: ${names}.`,
    'further-chapters': (names) => `للحلقة ملف فصول واحد. لم يُستخدم: ${names}.`,
    'further-artwork': (names) => `للحلقة صورة واحدة. لم يُستخدم: ${names}.`,
    'lone-artwork': (names) =>
      `ترافق الصورة تسجيلًا أو نصًا من عندك: افتحه أولًا، أو أفلتهما معًا. لم يُستخدم: ${names}.`,
  },
};
