import { counting } from './counting.ts';
import { isolated, leftToRight } from './isolated.ts';
import { diagnosticWords } from './diagnostic-words.ts';

const { counted, number } = counting('ar-u-nu-latn');

/** The Arabic words for what could not be read. */
export const diagnosticAr = diagnosticWords({
  quote: (text) => `«${isolated(text)}»`,
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
  badAddress: (owner, address) => `تعذّرت قراءة العنوان (${owner}): ${address}.`,
  refusedAddress: (owner, address) =>
    `تُرك العنوان (${owner}): لا تُفتح إلا عناوين http وhttps، وليس ${address}.`,
  addressNoText: (owner) =>
    `تُرك العنوان (${owner}): اكتبه بين علامتي اقتباس، مثل ${leftToRight('"ebb.mp3"')}.`,
  noLanguage: (owner) => `تُركت اللغة (${owner}): اكتبها رمزًا مثل «ar» أو «pt-BR».`,
  noColour: 'تُرك لون التمييز: اكتبه على شكل ‎#rgb‎ أو ‎#rrggbb‎.',
  unknownKey: (key, where, meant) =>
    `المفتاح ${key} غير معروف (${where})؛ ربما كان المقصود ${meant}.`,
  badValue: (key, where, right, text) =>
    `ينبغي أن تكون قيمة ${key} (${where}) ${right}، وليس ${text}.`,
  right: {
    number: 'رقمًا مثل 7',
    duration: 'عدد ثوانٍ أو وقتًا مثل 31:05',
    published: 'تاريخًا مثل ‎2026-05-01‎',
  },
  others: (count) =>
    counted(count, {
      one: 'والأمر نفسه في حلقة أخرى.',
      two: 'والأمر نفسه في حلقتين أخريين.',
      few: 'والأمر نفسه في # حلقات أخرى.',
      many: 'والأمر نفسه في # حلقة أخرى.',
      other: 'والأمر نفسه في # حلقة أخرى.',
    }),
  sameId: (id) => `لعدة حلقات المعرّف (id) نفسه ${id}: الرابط إليه يفتح أولاها.`,
  noList: 'لا توجد في ملف البودكاست قائمة «episodes».',
  noEpisodes: (title) => `لا توجد في ${title} حلقة يمكن فتحها.`,
  noEpisode: (episode) =>
    `تُرك ${episode}: اكتب الحلقة على شكل ${leftToRight('{ "audio": "ebb.mp3" }')}.`,
  nothingThere: (episode) => `تُرك ${episode}: لا صوت فيه ولا نص مفرّغ.`,
  entriesLeftOut: (count) =>
    counted(count, {
      one: 'عنصر واحد في الخلاصة بلا صوت ولا نص مفرّغ، وقد تُرك.',
      two: 'عنصران في الخلاصة بلا صوت ولا نص مفرّغ، وقد تُركا.',
      few: '# عناصر في الخلاصة بلا صوت ولا نص مفرّغ، وقد تُركت.',
      many: '# عنصرًا في الخلاصة بلا صوت ولا نص مفرّغ، وقد تُركت.',
      other: '# عنصر في الخلاصة بلا صوت ولا نص مفرّغ، وقد تُركت.',
    }),
  empty: { show: 'ملف البودكاست فارغ.', feed: 'الخلاصة فارغة.' },
  webPage: {
    show: 'مكان ملف البودكاست توجد صفحة ويب أو خلاصة. تُفتح الخلاصة بواسطة «‎?feed=‎».',
    feed: 'مكان الخلاصة توجد صفحة ويب.',
  },
  noObject: (text) =>
    `هذا ليس ملف بودكاست: يبدأ بـ ${text}، وملف البودكاست يبدأ بـ «${leftToRight('{')}».`,
  notJson: (text) => `في صيغة JSON لملف البودكاست خطأ: ${isolated(text)}`,
  atom: 'الخلاصة بصيغة Atom؛ يقرأ Cueline صيغة RSS.',
  notRss: 'لا توجد خلاصة بودكاست (RSS) في هذا العنوان.',
  files: {
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
  tooMany: (count) =>
    counted(count, {
      one: 'لم يُنظر في ملف واحد آخر: أفلت عددًا أقل في المرة.',
      two: 'لم يُنظر في ملفين آخرين: أفلت عددًا أقل في المرة.',
      few: 'لم يُنظر في # ملفات أخرى: أفلت عددًا أقل في المرة.',
      many: 'لم يُنظر في # ملفًا آخر: أفلت عددًا أقل في المرة.',
      other: 'لم يُنظر في # ملف آخر: أفلت عددًا أقل في المرة.',
    }),
  further: {
    'further-audio': (names) =>
      `للحلقة تسجيل واحد. لم يُفتح: ${names}. ما يُفلت وحده يصبح حلقة مستقلة.`,
    'further-transcript': (names) => `لم يُفتح لأن التسجيل الذي يحمل الاسم نفسه لم يُفتح: ${names}.`,
    'further-chapters': (names) => `للحلقة ملف فصول واحد. لم يُستخدم: ${names}.`,
    'further-artwork': (names) => `للحلقة صورة واحدة. لم يُستخدم: ${names}.`,
    'lone-artwork': (names) =>
      `ترافق الصورة تسجيلًا أو نصًا من عندك: افتحه أولًا، أو أفلتهما معًا. لم يُستخدم: ${names}.`,
  },
});
