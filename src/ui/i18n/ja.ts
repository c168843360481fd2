import { counting } from './counting.ts';
import type { Words } from './words.ts';
import { moreJa } from './more-ja.ts';
import { diagnosticJa } from './diagnostic-ja.ts';
import { userErrorJa } from './user-error-ja.ts';

const { number, percent } = counting('ja');

/** Every word of the interface in Japanese. */
export const ja: Words = {
  start: {
    ...moreJa.start,
    locale: 'ja',
    appName: 'Cueline',
    titleWith: (episode) => `${episode} · Cueline`,

    // The bar
    player: 'プレーヤー',
    play: '再生',
    pause: '一時停止',
    back: (seconds) => `${seconds}秒戻る`,
    on: (seconds) => `${seconds}秒進む`,
    previousLine: '前の行',
    nextLine: '次の行',
    place: 'エピソード内の位置',
    placeOf: (time, duration, chapter) => `${time} / ${duration}${chapter ? `、${chapter}` : ''}`,
    speed: '再生速度',
    speedNow: (rate) => `再生速度：${rate}`,
    rate: (rate) => `${rate}×`,
    volume: '音量',
    volumeNow: (hundredths) => `音量：${percent(hundredths / 100)}`,
    muted: 'ミュート中',
    noAudio: '音声がありません。音声ファイルをこのページにドロップすると再生できます。',

    // The transcript
    transcript: '文字起こし',
    about: 'この文字起こしについて',
    loadingTranscript: '文字起こしを読み込んでいます',
    cutText: (rest) => `…（残り${rest}文字）`,

    // The look
    look: '表示設定',

    // Episodes and files
    episode: 'エピソード',
    episodes: 'エピソード一覧',
    episodeNumber: (which) => `第${which}回`,
    minutes: (minutes) => `${minutes}分`,
    seconds: (seconds) => `${seconds}秒`,
    chapters: 'チャプター',
    more: (chapter) => `「${chapter}」の詳細（新しいタブで開きます）`,
    chaptersAndEpisodes: 'チャプターとエピソード',
    aboutEpisode: 'このエピソードについて',
    yourFiles: '自分のファイル',
    forget: (title) => `「${title}」を削除`,
    library: 'ライブラリ',
    openFiles: 'ファイルを開く',
    starting: '開いています',

    // Keys
    keys: 'キー操作',

    // Troubles
    userErrors: 'うまくいかなかったこと',
    partMissing: 'このページの一部を読み込めませんでした。再読み込みしてもう一度お試しください。',
  },

  later: {
    ...moreJa.later,
    hint: 'ヒント',
    diagnostic: diagnosticJa.diagnostic,
    // The bar
    mute: 'ミュートする',
    unmute: 'ミュートを解除',

    // The transcript
    quoted: (words) => `「${words}」`,
    sentence: (text) => `${text}。`,
    noTranscriptTitle: '文字起こしはまだありません',
    noTranscript: 'WebVTTやSRTなどの文字起こしをこのページにドロップすると、読みながら聴けます。',
    backTo: (time) => `${time} に戻る`,
    backToStart: '最初に戻る',

    // About the transcript
    // A passage that is selected, or that a link has opened
    passage: '選択した部分',
    copyQuote: '引用をコピー',
    copyLink: 'リンクをコピー',
    sharePassage: '共有',
    savePicture: '画像として保存',
    speakerSays: (speaker) => `${speaker}：`,
    quote: ({ words, isTalk, speaker, title, time }) =>
      `${isTalk ? words : `「${words}」`}\n— ${[speaker, title, time].filter(Boolean).join('、')}`,
    sourceOnPicture: (facts) => facts.filter(Boolean).join(' · '),
    quoteCopied: '引用をコピーしました',
    quoteCopiedWithoutLink:
      '引用をコピーしました。ファイルがこのブラウザにしかないため、リンクはありません。',
    linkCopied: 'リンクをコピーしました',
    copyByHand: 'ブラウザがコピーを許可しませんでした。ここからコピーしてください。',
    textToCopy: 'コピーする文',
    notShared: '共有できませんでした。引用かリンクをコピーしてください。',
    makingPicture: '画像を作成しています',
    playPassage: (length) => `この部分を再生（${length}）`,
    playPassageAgain: 'もう一度再生',
    goOn: 'ここから続ける',
    passageEnded: '選ばれた部分はここまでです。',
    lineHint:
      '行をクリックすると、そこから再生します。スクロールして離れたときは、下の矢印かFキーで戻れます。',
    lineHintTouch:
      '行をタップすると、そこから再生します。スクロールして離れたときは、下の矢印で戻れます。',
    untimedHint:
      'この文字起こしには時刻がありません。読めますが、声に合わせて進まず、行からの再生もできません。',
    gotIt: 'わかりました',

    aboutFormat: '形式',
    formats: {
      vtt: 'WebVTT',
      srt: 'SRT（SubRip）',
      json: 'JSON',
      html: 'HTML',
      ttml: 'TTML',
      xml: '時刻つきテキスト（XML）',
      ass: 'SSA/ASS（SubStation Alpha）',
      sbv: 'SBV（YouTube）',
      lrc: 'LRC（歌詞）',
      brackets: '角かっこに時刻がある行（Whisperの出力）',
      tsv: '表（TSV）',
      text: 'プレーンテキスト',
      unknown: '不明',
    },
    aboutLanguage: '言語',
    aboutLines: '行数',
    number,
    lines: (count) => `${number(count)}行`,
    aboutTimes: '時刻',
    timesOfWords: 'すべての行と単語にあります',
    timesOfSomeWords: 'すべての行と一部の単語にあります',
    timesOfLines: 'すべての行にあります',
    timesNone: 'ありません。読めますが、声に合わせて進みません',
    aboutSpeakers: '話者',
    noSpeakers: '名前の記載なし',
    share: percent,
    aboutDiagnostics: '読み取れなかったところ',
    atLine: (line) => `${number(line)}行目`,
    inFile: 'ファイル内',
    andMore: (count) => `ほか${number(count)}件`,
    saveAs: '形式を選んで保存',
    saveNames: {
      vtt: 'WebVTT',
      srt: 'SRT',
      text: 'プレーンテキスト',
      markdown: 'Markdown',
      json: 'JSON',
    },
    saveWhy: {
      vtt: 'ウェブのプレーヤー向け',
      srt: '動画プレーヤーや編集ソフト向け',
      text: '言葉だけ',
      markdown: 'メモ向け',
      json: 'ポッドキャストアプリ向け',
    },
    saveWithWords: (why) => `${why}。単語の時刻つき`,
    saveWithTimes: (why) => `${why}。行の時刻つき`,
    saved: (name) => `${name} として保存しました`,
    notSaved: '保存できませんでした。接続を確認して、もう一度お試しください。',

    // The look
    view: '表示',
    textSize: '文字の大きさ',
    textSizeOf: percent,
    measure: '行の長さ',
    measures: { narrow: '短い', normal: '標準', wide: '長い' },
    face: '書体',
    faces: { sans: 'ゴシック', serif: '明朝', lexend: 'Lexend' },
    lexendWhy: 'Lexendは読み書きに困難のある方のための欧文書体です。',
    dimToCome: 'これから話す部分を薄くする',
    showAccent: '番組の色を使う',
    lookReset: '最初の設定に戻す',
    viewAuto: '自動',
    viewReading: '読み物',
    viewLines: '行ごと',
    theme: '色',
    themeSystem: 'システム',
    themeLight: 'ライト',
    themeDark: 'ダーク',

    // Episodes and files
    pageLanguage: 'このページの言語',
    pageLanguageAuto: 'ブラウザに合わせる',
    emptyTitle: '言葉を目で追いながら聴く',
    emptyText:
      '音声とその文字起こしを、このページのどこかにドロップしてください。話されている行に印がつき、行をクリックするとそこから再生します。データがブラウザの外に出ることはありません。',
    dropHere: '音声と文字起こしをここにドロップ',
    dropHereMore:
      '順番は自由で、一つずつでもまとめてでも大丈夫です。このブラウザにだけ保存されます。',
    openDemo: 'デモを再生',

    // Keys
    close: '閉じる',
    // The library
    libraryEmptyTitle: 'まだ何もありません',
    libraryEmpty: '聴いたものが、止めた位置とともにここに並びます。',
    librarySearch: 'タイトルや番組を検索',
    libraryNone: (words) => `「${words}」は見つかりません。`,
    libraryCount: (count) => `${number(count)}件のエピソード`,
    libraryFound: (found, count) => `${number(count)}件中${number(found)}件`,
    timeLeft: (left) => `残り${left}`,
    finished: '再生済み',
    notBegun: '未再生',
    now: '再生中',
    forgetAll: 'すべて削除',
    forgotten: (count, title) =>
      count === 1
        ? `「${title}」を削除しました。`
        : `${number(count)}件のエピソードを削除しました。`,
    undo: '元に戻す',
    keptHere: (all) => `このブラウザに${all}を保存中`,
    keptOwn: (own, all) => `このブラウザに${all}を保存中（うち自分のファイルは${own}）`,
    spaceKey: 'スペース',
    keyPlay: '再生・一時停止',
    keySkip: '15秒戻る、30秒進む',
    keyStep: '5秒戻る、5秒進む',
    keyLines: '前の行、次の行',
    keyRepeat: 'この行をもう一度',
    keySpeed: '遅くする、速くする',
    keyNormal: '標準の速度',
    keyMute: 'ミュート',
    keyTenths: 'エピソードの0〜90%の位置へ',
    keyFollow: '声を追いかける',
    keyView: '読み物表示と行ごとの表示の切り替え',
    keyHelp: 'キー操作の一覧',
    keyTab: '文字起こしへ移動。矢印、Home、Endで行を選び、Enterで再生',

    // Troubles
    tryAgain: 'もう一度試す',
    dismiss: '閉じる',
    userError: userErrorJa,
  },
};
