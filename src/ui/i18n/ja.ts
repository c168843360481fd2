import type { Messages } from './en.ts';
import { counting } from './formatting.ts';

const { number, percent, shift, tenths } = counting('ja', '秒');

const notFetched = {
  show: '番組を取得できませんでした',
  transcript: '文字起こしを取得できませんでした',
  chapters: 'チャプターを取得できませんでした',
  audio: '音声を取得できませんでした',
};
const copyAgain = (files: string) =>
  `もう一度コピーまたはダウンロードして、${files}で置き換えてください。`;

/** The messages in Japanese. */
export const ja: Messages = {
  locale: 'ja',
  appName: 'Cueline',
  titleWith: (episode) => `${episode} · Cueline`,
  number,
  shift,
  tenths,
  percent,
  minutes: (minutes) => `${minutes}分`,
  seconds: (seconds) => `${seconds}秒`,
  quoted: (words) => `「${words}」`,
  sentence: (text) => `${text}。`,
  starting: '開いています',
  partMissing: 'このページの一部を読み込めませんでした。再読み込みしてもう一度お試しください。',
  partOffline: '接続が戻ると、この部分が表示されます。',
  waitsOffline: '接続がありません。戻ると音声が続きます。',
  waitsForSound: '音声を待っています…',
  close: '閉じる',
  cancel: 'キャンセル',

  // The header
  search: '文字起こしを検索',
  about: 'この文字起こしについて',
  look: '表示設定',
  library: 'ライブラリ',
  openFiles: 'ファイルを開く',
  files: 'ファイル',
  filesOfEpisode: 'このエピソードのファイル',
  fileKinds: { audio: '音声', transcript: '文字起こし', chapters: 'チャプター', artwork: '画像' },
  replaceFile: (name: string) => `${name}を置き換える`,
  removeFile: (name: string) => `${name}を取り除く`,
  fileApart: (name: string) => `${name}を別のエピソードにする`,
  addFiles: 'ファイルを追加',
  keys: 'キー操作',

  // Notices
  whatWentWrong: 'うまくいかなかったこと',
  tryAgain: 'もう一度試す',
  dismiss: '閉じる',

  // The look
  view: '表示',
  viewAuto: '自動',
  viewReading: '読み物',
  viewLines: '行ごと',
  theme: '色',
  themeSystem: 'システム',
  themeLight: 'ライト',
  themeDark: 'ダーク',
  textSize: '文字の大きさ',
  measure: '行の長さ',
  measures: { narrow: '短い', normal: '標準', wide: '長い' },
  face: '書体',
  faces: { sans: 'ゴシック', serif: '明朝', lexend: 'Lexend' },
  lexendWhy: 'Lexendは読み書きに困難のある方のための欧文書体です。',
  highlight: 'ハイライト',
  highlights: { line: '行', word: '単語', both: '両方', none: 'なし' },
  wordsEstimated: 'この文字起こしには行の時刻しかないため、単語の位置は推定で、薄く表示されます。',
  stayAwake: '再生に合わせて進む間は画面を消さない',
  dimToCome: 'これから話す部分を薄くする',
  showAccent: '番組の色を使う',
  pageLanguage: 'このページの言語',
  pageLanguageAuto: 'ブラウザに合わせる',
  lookReset: '最初の設定に戻す',

  // The page without an episode
  emptyTitle: '言葉を目で追いながら聴く',
  emptyText:
    '音声とその文字起こしを、このページのどこかにドロップしてください。話されている行に印がつき、行をクリックするとそこから再生します。データがブラウザの外に出ることはありません。',
  dropHere: '音声と文字起こしをここにドロップ',
  dropHereMore:
    '順番は自由で、一つずつでもまとめてでも大丈夫です。このブラウザにだけ保存されます。',
  openDemo: 'デモを再生',

  // The episode panel
  episode: 'エピソード',
  episodes: 'エピソード一覧',
  episodesAbove: '上のエピソードを表示',
  comesFrom: (host) => `この番組の配信元は ${host} です。`,
  episodeNumber: (which) => `第${which}回`,
  chapters: 'チャプター',
  chaptersAndEpisodes: 'チャプターとエピソード',
  more: (chapter) => `「${chapter}」の詳細（新しいタブで開きます）`,
  aboutEpisode: 'このエピソードについて',
  yourFiles: '自分のファイル',
  forget: (title) => `「${title}」を削除`,

  // このブラウザに保存する音声
  keepOffline: 'オフライン用に保存',
  keepOfflineOf: (title) => `「${title}」をオフライン用に保存`,
  keepWhy: 'ネットワークなしで聞けます',
  keepComing: '保存しています',
  keepStarts: '音声を取り寄せています',
  keepShare: (done, all) => `${all}のうち${done}`,
  keepCancel: '保存をやめる',
  keepCancelOf: (title) => `「${title}」の保存をやめる`,
  kept: 'オフラインで聞けます',
  keptWith: (size) => `オフライン可（${size}）`,
  keepRemove: 'このブラウザから削除',
  keepRemoveOf: (title) => `「${title}」の音声をこのブラウザから削除`,
  spaceLeft: (size) => `空き${size}`,
  keepFailed: '保存できませんでした',
  keepFailures: {
    'not-found': '配信元にこのファイルがありません。',
    refused: '配信元が、ほかのサイトに音声の読み取りを許可していません（CORS）。',
    unreachable: '配信元につながりません。',
    insecure: 'アドレスが http で始まっています。https のページは https からしか読み込めません。',
    offline: '接続がないか、切れました。',
    server: '配信元がエラーを返しました。',
    'too-large': '音声が大きすぎます。',
    full: 'このブラウザには空きがありません。',
    'no-storage': 'このブラウザは、ここに音声を保存できません。',
    'own-fault': 'このページの一部を読み込めなかったか、エラーが起きました。',
  },

  // The transcript
  transcript: '文字起こし',
  loadingTranscript: '文字起こしを読み込んでいます',
  reading: '文字起こしを読み取っています',
  readingShare: (share) => `文字起こしを読み取っています：${percent(share)}`,
  cutText: (rest) => `…（残り${rest}文字）`,
  noTranscriptHere: 'このエピソードの文字起こしはありません。',
  noTranscriptTitle: '文字起こしはまだありません',
  noTranscript: 'WebVTTやSRTなどの文字起こしをこのページにドロップすると、読みながら聴けます。',
  toSaidLine: (time) => `いま聞こえる行へ（${time}）`,
  undoJump: (time) => `ジャンプを取り消す（${time}）`,
  backToStart: '最初に戻る',
  hint: 'ヒント',
  lineHint:
    '行をクリックすると、そこから再生します。スクロールして離れたときは、下の矢印かFキーで戻れます。',
  lineHintTouch:
    '行をタップすると、そこから再生します。スクロールして離れたときは、下の矢印で戻れます。',
  untimedHint:
    'この文字起こしには時刻がありません。読めますが、声に合わせて進まず、行からの再生もできません。',
  gotIt: 'わかりました',

  // The search
  previousHit: '前の一致',
  nextHit: '次の一致',
  closeSearch: '検索を閉じる',
  hitOf: (hit, count) => `${number(count)}件中${number(hit)}件目`,
  hitAloud: (hit, count, line) => `${number(count)}件中${number(hit)}件目：${line}`,
  nothingFound: '見つかりません',
  foundLines: '見つかった行',
  wholeWords: '単語単位',
  inAnyOrder: 'すべての語（順不同）',
  searchesOriginal: '翻訳ではなく原文を検索します。',
  nearest: '近い語：',
  playFrom: (time) => `${time}から再生`,

  // The search in all episodes
  searchShow: '話された言葉を検索',
  clearSearch: '検索を消去',
  searching: '検索しています',
  results: '検索結果',
  foundIn: (lines, episodes) => `${number(episodes)}件のエピソードに${number(lines)}行`,
  wordsFirst: () => 'すべての語を含む行が先',
  moreInEpisode: (count) => `このエピソードにあと${number(count)}行`,
  moreEpisodes: (count) => `あと${number(count)}件のエピソード`,
  notSaid: (words) => `「${words}」はどのエピソードにも見つかりません。`,
  notSaidNext: '語を減らすか、語の始めだけで試してください。',
  typeMore: 'そのように始まる語が多すぎます。もう少し入力してください。',
  searchPartial: '検索の一部を読み込めなかったため、表示されない行があるかもしれません。',
  searchFailed: '検索を読み込めませんでした。',
  linesNotLoaded: 'これらの行を読み込めませんでした。',
  inAllEpisodes: 'すべてのエピソード',

  // Several transcripts
  transcriptNow: (name) => `文字起こし：${name}`,
  transcriptsNow: (name, second) => `文字起こし：${name}（下に${second}）`,
  twoNames: (name, second) => `${name} + ${second}`,
  toldApart: (name, by) => `${name}（${by}）`,
  languages: '言語',
  belowLines: '各行の下',
  off: 'なし',
  readingSecond: (name) => `${name}を読み取っています`,
  secondFailed: (name) => `${name}は読み取れなかったため、下に表示できません。`,
  secondUntimed: (name) =>
    `${name}には時刻がなく、どの行に対応するか分からないため、下に表示できません。`,
  firstUntimed: 'この文字起こしには時刻がないため、下に何も表示できません。',

  // The speakers
  speaker: '話者',
  speakerShare: (name, share) => `${name} · ${percent(share)}`,
  alone: 'この人だけ',
  onlyOf: (name) => `この人だけ：${name}`,
  playAlone: '発言だけを再生',
  playOnly: (name) => `${name}の発言だけを再生`,
  previousTurn: (name) => `${name}の前の発言`,
  nextTurn: (name) => `${name}の次の発言`,
  showAll: 'すべての話者を表示',
  onlySpeaker: (name) => `${name}の発言だけを表示しています`,
  allSpeakers: 'すべての話者を表示しています',

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

  // Sharing the episode
  shareEpisode: 'このエピソードを共有',
  linkToEpisode: 'リンク',
  startAt: (time) => `${time} から再生`,
  copy: 'コピー',
  embedInPage: 'ページに埋め込む',
  embedSizes: { small: '小さく', full: '文字起こし付き' },
  embedCode: '埋め込みコード',
  codeCopied: 'コードをコピーしました',
  preview: 'プレビュー',
  shareWithApp: 'アプリで共有',
  linkNotShared: '共有できませんでした。リンクをコピーしてください。',
  nothingToPlay: '再生できるものがありません。',

  // About the transcript
  aboutFormat: '形式',
  formats: {
    xml: '時刻つきテキスト（XML）',
    lrc: 'LRC（歌詞）',
    brackets: '角かっこに時刻がある行（Whisperの出力）',
    tsv: '表（TSV）',
    text: 'プレーンテキスト',
    unknown: '不明',
  },
  aboutLanguage: '言語',
  aboutLines: '行数',
  lines: (count) => `${number(count)}行`,
  aboutTimes: '時刻',
  timesOfWords: 'すべての行と単語にあります',
  timesOfSomeWords: 'すべての行と一部の単語にあります',
  timesOfLines: 'すべての行にあります',
  timesNone: 'ありません。読めますが、声に合わせて進みません',
  aboutSpeakers: '話者',
  noSpeakers: '名前の記載なし',
  whoSpeaksWhen: '誰がいつ話すか',
  aboutDiagnostics: '読み取れなかったところ',
  atLine: (line) => `${number(line)}行目`,
  inFile: 'ファイル内',
  andMore: (count) => `ほか${number(count)}件`,
  saveAs: '形式を選んで保存',
  saveWhy: {
    vtt: 'ウェブのプレーヤー向け',
    srt: '動画プレーヤーや編集ソフト向け',
    text: '言葉だけ',
    markdown: 'メモ向け',
    json: 'ポッドキャストアプリ向け',
    epub: '音声に合わせて読める電子書籍リーダー用',
  },
  saveWithWords: (why) => `${why}。単語の時刻つき`,
  saveWithTimes: (why) => `${why}。行の時刻つき`,
  saved: (name) => `${name} として保存しました`,
  savedSilent: (name, why) => `${name} として、音声なしで保存しました。${why}`,
  noSound: {
    'no-recording': '音声がありません。',
    unreadable: '配信元が、ページによる音声の読み取りを許可していません。',
    kind: '電子書籍リーダーは MP3、AAC、Opus を必要とします。',
    untimed: '行に時刻がありません。',
  },
  makingBook: '電子書籍を作成しています…',
  notSaved: '保存できませんでした。接続を確認して、もう一度お試しください。',

  // The bar
  player: 'プレーヤー',
  noAudio: '音声がありません。音声ファイルをこのページにドロップすると再生できます。',
  play: '再生',
  pause: '一時停止',
  pauseWaiting: '一時停止（音声を待っています）',
  back: (seconds) => `${seconds}秒戻る`,
  forward: (seconds) => `${seconds}秒進む`,
  previousLine: '前の行',
  nextLine: '次の行',
  keepNow: 'いま話されたことを残す',
  previousEpisode: '前のエピソード',
  nextEpisode: '次のエピソード',
  place: 'エピソード内の位置',
  placeOf: (time, duration, chapter) => `${time} / ${duration}${chapter ? `、${chapter}` : ''}`,
  speed: '再生速度',
  speedNow: (rate) => `再生速度：${rate}`,
  rate: (rate) => `${rate}×`,
  skipSilence: '間を早送り',
  skipSilenceWhy: '行と行の間を3倍の速さで進めます。',
  noPauses: 'この文字起こしからは間が分かりません。',
  savedMinutes: (minutes, seconds) =>
    `このエピソードで${number(minutes)}分${number(seconds)}秒短縮`,
  savedSeconds: (seconds) => `このエピソードで${number(seconds)}秒短縮`,
  volume: '音量',
  volumeNow: (hundredths) => `音量：${percent(hundredths / 100)}`,
  muted: 'ミュート中',
  mute: 'ミュートする',
  unmute: 'ミュートを解除',
  loudness: '音量をそろえる',
  loudnessWhy: '小さな声は大きく、大きな声は小さく',
  loudnessOtherSite:
    'この音声では使えません。配信元のサイトが、ほかのページでの音の読み取りを許可していません。',
  loudnessNoMeans: 'このブラウザか音声デバイスでは使えません。',
  repeat: '繰り返し',
  repeatOff: 'オフ',
  repeatLine: '行',
  repeatPassage: '選択部分',
  repeatPassageHow: '部分へのリンクを開くか、文章を選択すると、その部分を繰り返せます。',
  lineByLine: '行ごとに一時停止',
  lineByLineWhy: 'スペースキーで次の行を再生します。',
  repeatPause: '繰り返しの間隔',
  repeatPauses: { '0': 'なし', '1': '1秒', '2': '2秒', '5': '5秒', same: '話した長さと同じ' },
  repeated: (count) => `${number(count)}回聴きました`,
  sleep: 'スリープタイマー',
  sleepNow: (left) => `スリープタイマー：${left}`,
  sleepChapter: 'チャプターの終わり',
  sleepEpisode: 'エピソードの終わり',
  sleepIn: (left) => `あと${left}で音が止まります。`,
  sleepMore: (minutes) => `${number(minutes)}分延長`,
  sleepOff: 'オフにする',
  sleepWhy: '音が少しずつ小さくなり、再生位置は保存されます。',

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
    count === 1 ? `「${title}」を削除しました。` : `${number(count)}件のエピソードを削除しました。`,
  undo: '元に戻す',
  keptHere: (all) => `このブラウザに${all}を保存中`,
  keptOwn: (own, all) => `このブラウザに${all}を保存中（うち自分のファイルは${own}）`,
  keptOffline: (size) => `うちオフライン用${size}`,

  // The show's page
  newestFirst: (count) => `全${number(count)}件（新しい順）`,
  firstToLast: (count) => `全${number(count)}件（第1回から）`,
  newestEpisode: '最新のエピソード',
  firstEpisode: '最初から聞く',
  continueWith: (title, left) =>
    `「${title}」の続きを聞く${left === undefined ? '' : `（${left}）`}`,
  withPeople: '出演：',
  newEpisode: '新着',
  heard: '再生済み',
  filter: 'エピソードを絞り込む',
  filterNone: (words) => `題名や説明に「${words}」を含むエピソードはありません。`,
  showLinks: '番組のリンク',
  noEpisodes: '最初のエピソードは準備中です。',
  readsAlong: 'Cueline で読みながら聞けます',
  notThereTitle: 'このページはありません',
  notThere: 'アドレスが間違っているか、ページが移動した可能性があります。',
  notHereOfflineTitle: 'このページはオフラインでは開けません',
  notHereOffline:
    'このブラウザではまだ読まれていません。ここで読んだものは、番組のページから開けます。',
  allEpisodes: 'すべてのエピソード',
  recording: '音声',
  listenHere: '読みながら聞く',
  needsScript: 'プレーヤーには JavaScript が必要です。',

  // Publishing one’s own files
  publish: '公開…',
  publishing: {
    publishTitle: '番組を公開する',
    publishWhy:
      'お手元のファイルがウェブサイトになります。番組のページと、文字起こしの付いた各エピソードのページです。すべてこのブラウザーの中で作られ、何もアップロードされません。',
    showName: '番組名',
    siteAddress: 'サイトのアドレス',
    siteAddressWhy:
      '置き場所が決まっていれば入力してください。アドレスがあると、ポッドキャストアプリ用のフィードも作られます。',
    siteAddressWrong:
      'ウェブのアドレスではありません。tides.example や https://example.org/tides のように入力してください。',
    siteLanguage: 'サイトの言語',
    sitePages: 'ページ',
    showPage: '番組（すべてのエピソード）',
    titleOf: (episode) => `「${episode}」のタイトル`,
    publishEpisode: (episode) => `「${episode}」を公開する`,
    moveUp: (episode) => `「${episode}」を上へ`,
    moveDown: (episode) => `「${episode}」を下へ`,
    noRecording: '音声なし',
    noWords: '文字起こしなし',
    chaptersCount: (count) => `${number(count)} チャプター`,
    hasPicture: '画像',
    pageLeftOut: 'ページがありません。下をご覧ください。',
    oddities: '確認をおすすめする点',
    lookingThrough: 'ファイルを調べています',
    siteSize: (size) => `約 ${size}`,
    saveZip: 'ZIP で保存',
    makingSite: (share) => `サイトを作成中: ${percent(share)}`,
    siteSaved: (file) => `${file} を保存しました。`,
    siteNext:
      '展開して、中身をお好きなウェブホスト（GitHub Pages、Netlify、Cloudflare Pages、ご自身のウェブスペースなど）にアップロードしてください。',
    siteCancelled: '中止しました。何も保存されていません。',
    siteFailed: 'サイトを保存できませんでした。ディスクの空きを確かめて、もう一度お試しください。',
    noPublisher:
      'サイトを作る部分を読み込めませんでした。ネットワークを確かめて、もう一度お試しください。',
    nameFirst: 'まず番組名を入力してください。',
  },

  // Timing: how lines and sound fit
  timing: 'タイミング',
  nudges: '行をずらす',
  nudgeEarlier: (by) => `行を早く（${by}）`,
  nudgeLater: (by) => `行を遅く（${by}）`,
  pickHeard: 'いま聞こえる行を選ぶ',
  pickLine: 'いま聞こえている行をクリックしてください。',
  adStarts: 'ここから広告',
  adIsOver: '広告は終わり',
  adRuns: '広告が終わったら「広告は終わり」を押すと、後の行がずれます。',
  linesAsPublished: '行は文字起こしのとおりの位置です。',
  linesLater: (by) => `行は文字起こしより${by}遅れています。`,
  linesEarlier: (by) => `行は文字起こしより${by}早まっています。`,
  moveAll: 'すべての行をずらす',
  moveRest: 'ここから後の行だけずらす',
  timingReset: 'すべて元に戻す',
  findShift: 'ずれを探す',
  shiftListening: '話し始めの位置を聞き取っています…',
  linesSeemEarly: (by) => `行が${by}早いようです。`,
  linesSeemLate: (by) => `行が${by}遅いようです。`,
  insertionSeems: (length, at) => `${at}に${length}の挿入があるようです。後の行をずらしますか？`,
  moveThem: 'ずらす',
  leaveThem: 'そのまま',
  linesFit: '行は音声と合っています。',
  noShift: '音声からは、はっきりしたずれが見つかりません。',
  shiftUnreadable: 'この音声はここでは読めません。',
  shiftCostly: 'そのためには音声全体を読みます。',
  notInTranscript: '文字起こしにない部分',
  toItsEnd: (clock) => `終わりへ（${clock}）`,
  hearNow: 'いまこれが聞こえる',
  aboutFit: 'タイミング',
  fits: {
    plain: '公開時のまま',
    own: 'ファイルのとおり',
    show: '番組の指定どおり',
    found: '音声から検出',
    hand: '手動で調整',
  },
  fitDetails: {
    listening: (share) =>
      `これまでに${percent(share)}を聞き取りました。薄い印は推測で、その部分はこれから聞き取ります。`,
    unchecked: '音声とはまだ照合していません。',
    agrees: '音声と一致しています。',
    whole: '挿入された部分はありません。',
    same: '文字起こしの元になった音声そのものです。',
    unfit: '文字起こしの元と一致する部分がありません。別の音声か、新しい版です。',
    unreadable:
      '挿入された部分があるかどうか、ここではわかりません。配信元がページによる読み取りを許可していないか、このブラウザーで復号できません。',
    costly: '挿入された部分を見つけるには、音声全体を読む必要があります。',
  },
  gapsFound: (ranges) => `文字起こしにない部分：${ranges}`,
  recordingLonger: (by) => `音声は公開時の長さより${by}長くなっています。`,
  recordingShorter: (by) => `音声が終わった後も、文字起こしは${by}続きます。`,
  listenTo: (size) => (size ? `聞き取る（${size}）` : '聞き取る'),
  fixTiming: 'タイミングを直す',
  aboutJumps: '移動',
  jumps: {
    unknown: 'まだ調べていません',
    'as-it-is': '正確',
    exact: 'ファイルの索引により正確',
    'not-yet': '今のところおおよそ：正確にする準備中です',
    unread: 'おおよそ：可変ビットレート',
    inexact: 'おおよそ：可変ビットレート',
    unreadable: 'おおよそかもしれません',
  },
  withOffBy: (how, seconds) => `${how}（ずれは最大で約${number(seconds)}秒）`,
  jumpsUnread: '最初の移動でファイルを調べ、その後の移動は正確になります。',
  playHere: 'ここで再生',
  readOnce: '一度読む',
  aboutMark: 'ハイライトの遅れ',
  measureMark: '遅れを測る',
  markWaits: '次の行を待っています。再生が必要です。',
  milliseconds: (ms) => `${number(ms)}ミリ秒`,
  markLate: (last, median, worst) => `直近 ${last}、中央値 ${median}、最大 ${worst}`,
  markWhy: (lines) =>
    `${lines}での、音声で行が始まる時点から印を表示するフレームまでの時間です。0未満は早すぎることを示します。画面とスピーカーの遅れは含みません。`,
  adjustTiming: '調整',
  saveMoved: '時刻は調整後のものが保存されます。',
  mapPicture: (gaps) =>
    `文字起こしが聞こえる位置：音声の ${number(gaps)} か所は文字起こしにありません`,

  // Kept passages, and the library as a file
  keptPassages: {
    title: '残したことば',
    keep: '残す',
    done: '残しました',
    doneBefore: 'すでに残しています',
    showAll: 'すべて表示',
    keyKeep: '話している行とその前の行を残す',
    count: (count) => `残したことば ${number(count)} 件`,
    found: (found, count) => `残したことば ${number(count)} 件中 ${number(found)} 件`,
    which: '残したことばの範囲',
    thisEpisode: 'このエピソード',
    allEpisodes: 'すべてのエピソード',
    search: 'ことば、メモ、タイトルを検索',
    none: (words) => `残したものに「${words}」はありません。`,
    emptyTitle: 'まだ何も残していません',
    empty:
      '文字起こしのことばを選んで「残す」を押します。聞きながら B を押すと、話している行とその前の行が残ります。',
    mark: (words) => `残したことば：「${words}」`,
    markWithNote: (words, note) => `残したことば：「${words}」。メモ：${note}`,
    gone: 'この文字起こしにはもう見つかりません。元の時間から再生します。',
    goneMark: (words) => `ここで残しましたが、この文字起こしにはもう見つかりません：「${words}」`,
    note: 'メモ',
    addNote: 'メモを付ける',
    editNote: 'メモを編集',
    noteOn: (words) => `「${words}」へのメモ`,
    noteDone: '完了',
    remove: (words) => `「${words}」を削除`,
    removed: (words) => `「${words}」を削除しました。`,
    table: '表（CSV）',
    read: (size) => `読んだページと文字起こしのため、このブラウザで${size}を使用中`,
    librarySave: 'ライブラリを保存',
    libraryTake: 'ライブラリを取り込む',
    libraryWhat:
      '再生位置、残したことば、設定、時間の調整を 1 つのファイルにして、ほかのブラウザーへ移せます。お手持ちのファイルは含まれません。',
    savedInPart: 'エピソード、再生位置、時間の調整は読めなかったため、含まれていません。',
    taken: (parts) => `新しく加わったもの：${parts}。`,
    places: (count) => `再生位置 ${number(count)} 件`,
    timings: (count) => `時間の調整 ${number(count)} 件`,
    settings: '設定',
    dropAgain:
      'ご自分のファイルは含まれていません。録音をもう一度開くと、保存された内容が戻ります。',
    takenNothing: '中身はすべて、すでにここにありました。',
    takenDamaged: (count) => `読めない ${number(count)} 件は取り込みませんでした。`,
    takenForNow:
      'このブラウザーはここに何も保存しません。残したことばは、ページを離れるまでのものです。',
    faults: {
      empty: 'このファイルは空です。何も変わっていません。',
      'not-json':
        'このファイルは壊れているか、ライブラリではありません（JSON ではありません）。何も変わっていません。',
      other: 'ここで保存したライブラリではありません。何も変わっていません。',
      newer:
        'このライブラリは、より新しい版のページで保存されました。ページを再読み込みして、もう一度お試しください。',
      unreadable: 'このファイルは読めません。何も変わっていません。',
    },
  },

  keysHelp: {
    hear: 'ポインターの下の行がいま聞こえている',
    nudge: '行を 0.1 秒早く・遅く（Shift で 0.5 秒）',
    space: 'スペース',
    play: '再生・一時停止',
    skip: '15秒戻る、30秒進む',
    step: '5秒戻る、5秒進む',
    lines: '前の行、次の行',
    episodes: '前のエピソード、次のエピソード',
    repeat: 'この行をもう一度',
    speed: '遅くする、速くする',
    normal: '標準の速度',
    mute: 'ミュート',
    tenths: 'エピソードの0〜90%の位置へ',
    follow: '声を追いかける',
    view: '読み物表示と行ごとの表示の切り替え',
    search: '検索。Enterで次へ、Ctrl+Enterで再生、Escで元の位置へ',
    help: 'キー操作の一覧',
    tab: '文字起こしへ移動。矢印、Home、Endで行を選び、Enterで再生',
  },

  // What did not work, by its code: what failed, why as far as known, what to do next.
  yourFile: '選んだファイル',
  site: (host) => host ?? '配信元のサイト',
  userErrors: {
    'not-found': {
      title: {
        show: '番組が見つかりません',
        transcript: '文字起こしが見つかりません',
        chapters: 'チャプターが見つかりません',
        audio: '音声が見つかりません',
      },
      why: (site, file, status) => `${site} に${file}というファイルはありません（${status}）。`,
      next: 'アドレスを確認するか、ファイルをこのページにドロップしてください。',
      nextForShow: 'アドレスを確認してください。',
      whyOwnFile: '選んだファイルを読めなくなりました。移動、変更、または削除されたようです。',
      nextForOwnFile: 'もう一度このページにドロップしてください。',
    },
    refused: {
      title: notFetched,
      why: (site, file) =>
        `${site} がほかのサイトからの${file}の読み込みを許可していません（CORSの許可がありません）。`,
      next: 'ファイルをダウンロードしてこのページにドロップするか、ほかのサイトからの読み込みを許可するよう配信元に依頼してください。',
      nextForShow:
        'ファイルをこのページと同じ場所に置くか、ほかのサイトからの読み込みを許可するよう配信元に依頼してください。',
    },
    unreachable: {
      title: notFetched,
      why: (site) => `${site} につながりません。存在しないか、応答していません。`,
      next: 'アドレスを確認するか、しばらくしてからもう一度お試しください。',
    },
    insecure: {
      title: notFetched,
      why: (site, file) =>
        `${site} の${file}のアドレスは http で始まっています。https のページは https からしか読み込めません。`,
      next: '同じアドレスを https でお試しください。',
    },
    offline: {
      title: notFetched,
      why: 'インターネットに接続していないか、接続が切れました。',
      next: '接続を確認して、もう一度お試しください。',
    },
    server: {
      title: notFetched,
      why: (site, status) => `${site} からエラーが返されました${status ? `（${status}）` : ''}。`,
      next: 'しばらくしてから、もう一度お試しください。',
    },
    'too-large': {
      title: {
        show: '番組が大きすぎます',
        transcript: '文字起こしが大きすぎます',
        chapters: 'チャプターが大きすぎます',
        audio: '音声が大きすぎます',
      },
      why: (file) => `${file}は、ページで扱える大きさを超えています。`,
      next: '正しいファイルかどうか確認してください。',
    },
    unreadable: {
      title: {
        show: 'この番組は現在開けません',
        chapters: 'チャプターを読み取れませんでした',
        partOfShow: '番組の一部を読み取れませんでした',
      },
      whyShow: '番組のファイルに問題があります。',
      nextForShow: 'しばらくしてから、もう一度お試しください。',
    },
    'own-fault': {
      title: {
        show: '番組を開けませんでした',
        transcript: '文字起こしを開けませんでした',
        chapters: 'チャプターを開けませんでした',
        audio: '音声を開けませんでした',
        files: 'ファイルを開けませんでした',
        kept: 'ことばを残せませんでした',
      },
      why: (detail) => `このページの一部が届かなかったか、正しく動きませんでした（${detail}）。`,
      next: '接続を確認してもう一度試すか、ページを再読み込みしてください。',
      nextOffline: '接続が戻ったら、もう一度お試しください。',
    },
    'not-audio': {
      title: '音声を再生できません',
      why: (file, type) =>
        `${file}は、このブラウザで再生できる音声ではありません${type ? `（種類：${type}）` : ''}。`,
      whyKind: (kind) => `このブラウザは、この種類のファイル（${kind}）を再生できません。`,
      next: 'MP3のファイルをお試しください。',
    },
    damaged: {
      title: '音声が途中で止まりました',
      why: (file) => `${file}が壊れているか途中までしかない、または接続が切れました。`,
      next: '読み込んだ分は残っています。ここからもう一度お試しください。',
      whyOwnFile: '選んだファイルが壊れているか、終わりの部分がありません。',
      nextForOwnFile: copyAgain,
    },
    incomplete: {
      title: '音声を再生できません',
      why: (file) => `${file}は途中までしかなく、終わりの部分がありません。`,
      next: '文字起こしはそのまま読めます。',
      whyOwnFile: '選んだファイルは途中までしかなく、終わりの部分がありません。',
      nextForOwnFile: copyAgain,
    },
    'out-of-reach': {
      title: '音声をその位置に移動できません',
      why: (site) =>
        `${site}は最初からしか送信しません。サーバーがファイルの一部の要求（Range）に応じる必要があります。`,
      next: (keepOffline) =>
        `元の位置から再生を続けます。${keepOffline}を使うと、どの位置にも移動できます。`,
    },
    inexact: {
      title: 'この音声の移動は正確ではありません',
      why: (because) =>
        `可変ビットレートのMP3で、ブラウザーは位置を推測します。移動先が数秒ずれることがあります。 ${because}`,
      because: {
        'no-worker': 'このウィンドウでは、位置を正確にするService Workerが動いていません。',
        'no-means': 'このブラウザーは、位置を正確にするMP4内のMP3を再生できません。',
        'saves-data':
          '正確にするには音声全体を読む必要がありますが、このブラウザーはデータを節約しています。',
        large: '正確にするには音声全体を読む必要がありますが、ファイルが大きすぎます。',
        broken: 'フレームを最後まで読めませんでした。',
        failed:
          'フレームの表が音声と合わないか、このブラウザーでは表を使って再生できませんでした。',
      },
      next: '配信元が固定ビットレートかM4Aで配信するか、シークファイルを公開すれば正確になります。',
      nextAgain: '一度読めば、その後の移動は正確になります。',
      titleUnsure: 'この音声の移動は正確でないかもしれません',
      whyUnreadable: (site) => `${site}はページに中身を見せません。`,
      nextUnreadable:
        '配信元がそれを許可するか（CORS）、固定ビットレートかM4Aで配信すれば正確になります。',
    },
    costly: {
      title: 'この音声には何か挿入されているかもしれません',
      why: '確かめるには音声全体を読みます。ファイルが大きいか、このブラウザーがデータを節約しています。',
    },
    shifted: { title: '行と音声が合っていません' },
    'other-length': {
      title: '行と音声が合っていないかもしれません',
      next: '行の印が早すぎたり遅すぎたりする場合は、ずらせます。',
    },
    'ends-early': {
      title: '音声が途中で終わります',
      why: (endsAt, promised) =>
        `ファイルの長さは${promised}のはずですが、${endsAt}ごろで終わります。アップロードが途中で切れた可能性があります。`,
      whyOwnFile: (endsAt, promised) =>
        `選んだファイルの長さは${promised}のはずですが、${endsAt}ごろで終わります。コピーが途中で切れた可能性があります。`,
      nextForOwnFile: copyAgain,
    },
    'plays-elsewhere': { title: 'ここでは一時停止しました', why: '別のタブで再生中です。' },
    renewed: {
      title: 'ページを読み込み直しました',
      why: '開いている間に、新しい版が公開されました。',
    },
    'needs-network': {
      title: '音声にはネットワークが必要です',
      why: '接続が戻れば再生できます。',
      nextForText: 'テキストはこのまま読めます。',
    },
    'needs-click': {
      title: '再生ボタンを押してください',
      why: 'このブラウザでは、ページをクリックするまで音が出ません。',
    },
    cancelled: {
      title: '文字起こしを最後まで読み込みませんでした',
      why: '読み込みを中止しました。',
    },
    'no-lines': {
      title: '行が見つかりません',
      why: (file) => `${file}には、Cuelineで読める文字起こしがありません。`,
      next: '別の文字起こしをこのページにドロップすると、読みながら聴けます。',
      whyOther: {
        audio: (file) => `${file}は音声で、文字起こしではありません。`,
        picture: (file) => `${file}は画像で、文字起こしではありません。`,
        page: (file) => `${file}は文字起こしのないウェブページです。`,
      },
      nextForOther: 'アドレスを確認するか、文字起こしをこのページにドロップしてください。',
    },
    'not-there-yet': {
      title: '文字起こしはまだありません',
      why: '文字起こしのファイルは空で、まだ公開されていません。',
      next: 'お手持ちの文字起こしをこのページにドロップできます。',
    },
    'not-in-show': {
      title: 'そのエピソードはこの番組にありません',
      why: (id) => `リンクにある${id}は、この番組にありません。最初のエピソードを開いています。`,
    },
    forgotten: {
      title: 'これらのファイルはもうここにありません',
      why: 'このブラウザから削除されたか、別のブラウザに保存されています。',
      next: 'もう一度このページにドロップしてください。',
    },
    unusable: {
      title: '使えないファイルがありました',
      next: '音声、文字起こし、チャプター、画像をドロップできます。',
    },
    doubtful: {
      title: {
        'hardly-a-transcript': '文字起こしとは思えないファイルです',
        unlike: '組にならないファイルかもしれません',
        second: 'このエピソードの文字起こしが増えました',
      },
      whyHardly: (file: string) => `${file}は1行だけで、時刻がありません。`,
      whyUnlike: (audio: string, transcript: string) =>
        `${audio}と${transcript}は、名前も長さも異なります。`,
      whySecond: (file: string, before: string) =>
        `${file}を別の言語として追加しました。訂正版であれば、${before}と置き換えます。`,
      act: {
        'hardly-a-transcript': '取り除く',
        unlike: '分ける',
        second: '訂正版です',
      },
    },
    'bad-address': { title: 'リンクの一部を使えませんでした' },
    'other-show': {
      title: 'このページで開けるのは、このサイトの番組だけです',
      why: 'ページのアドレスにあるほかの番組やフィードは開きませんでした。',
    },
    'past-the-end': {
      title: 'リンクの位置が終わりを過ぎています',
      why: '音声は、リンクが示す部分より短くなっています。差し替えられたのかもしれません。',
    },
    full: {
      title: 'ファイルは保存されません',
      why: 'このブラウザに空き容量がありません。',
      next: '今は再生できます。次回はもう一度ドロップしてください。',
    },
    'no-storage': {
      title: 'このウィンドウでは何も保存されません',
      why: 'プライベートウィンドウなどでブラウザが保存を許可していないか、保存を受け持つ部分を読み込めませんでした。',
      next: '再生はできます。ページを離れると、再生位置、ファイル、残したことばは失われます。',
    },
  },

  // What could not be read, by its code
  unread: {
    // What could not be read in a transcript or in chapters, by its code
    diagnostics: {
      'bad-timestamp': (text) =>
        text ? `${text}の時刻を読み取れません。` : 'ここの時刻を読み取れません。',
      'stray-text': (text) => `どの時刻にも属さないテキストです：${text}`,
      'end-before-start': () => '行の終わりが始まりより前になっています。',
      'cut-off': () => 'ファイルが途中で切れています。',
      damaged: () => 'ファイルが壊れています。読み取れる範囲まで読み取りました。',
      'packed-damaged': () => '圧縮ファイルが壊れています。展開できた部分を表示しています。',
      'no-list': () => 'この JSON ファイルには、テキストのある行の一覧がありません。',
      'no-chapter': (text) => `チャプターがあるべき場所に${text}があります。`,
      'no-cues': () => 'このファイルには、まだ文字起こしがありません。',
      'unknown-format': () => '読み取れる形式の文字起こしではありません。',
      'no-chapters': () => 'このファイルにはチャプターがありません。',
      'not-utf-8': () =>
        'ファイルが UTF-8 ではないため windows-1252 として読み取りました。一部の文字が正しくない可能性があります。',
      'broken-letters': () =>
        'ファイルの一部のバイトが UTF-8 ではありません。代わりに \uFFFD を表示しています。',
      'too-large': () => 'ファイルが 256 MB を超えています。文字起こしとしては大きすぎます。',
    },

    // Parts left out of a show, a feed or the page's address, or the reason why it could not be read, by code
    owners: {
      audio: '音声',
      transcript: '文字起こし',
      chapters: 'チャプター',
      picture: '画像',
      show: '番組',
      feed: 'フィード',
    },
    episodeAt: (place) => `エピソード ${number(place)}`,
    ofEpisode: (owner, episode) => `${episode}の${owner}`,
    showDiagnostics: {
      'bad-address': (owner, address) => `${owner}のアドレスを読み取れません：${address}`,
      'refused-address': (owner, address) =>
        `${owner}のアドレスを除外しました。開けるのは http と https のアドレスだけです：${address}`,
      'address-no-text': (owner) =>
        `${owner}のアドレスを除外しました。"ebb.mp3" のように引用符で囲んで書いてください。`,
      'no-language': (owner) =>
        `${owner}の言語を除外しました。「ja」や「pt-BR」のようなタグで書いてください。`,
      'no-colour': 'アクセントカラーを除外しました。#rgb または #rrggbb の形で書いてください。',
      'unknown-key': (key, where, meant) =>
        `${where}にある${key}は使えないキーです。${meant}の書き間違いかもしれません。`,
      'bad-value': (key, where, right, text) =>
        `${where}の${key}が${text}になっています。${right}で書いてください。`,
      'same-id': (id) =>
        `複数のエピソードの id が${id}になっています。リンクからは最初のエピソードが開きます。`,
      'no-list': '番組ファイルに「episodes」の一覧がありません。',
      'no-episodes': (title) => `${title}には、開けるエピソードがありません。`,
      'no-episode': (episode) =>
        `${episode}を除外しました。{ "audio": "ebb.mp3" } のように波かっこで囲んで書いてください。`,
      'nothing-there': (episode) => `${episode}を除外しました。音声も文字起こしもありません。`,
      'entries-left-out': (count) =>
        `フィードの ${number(count)} 件には音声も文字起こしもないため、除外しました。`,
      empty: { show: '番組ファイルが空です。', feed: 'フィードが空です。' },
      'web-page': {
        show: '番組ファイルがあるべき場所に、ウェブページかフィードがあります。フィードは「?feed=」で開きます。',
        feed: 'フィードがあるべき場所に、ウェブページがあります。',
      },
      'no-object': (text) =>
        `番組ファイルではありません。番組ファイルは「{」で始まりますが、${text}で始まっています。`,
      'not-json': (text) => `番組ファイルの JSON に誤りがあります：${text}`,
      'not-a-feed': 'このアドレスにポッドキャストのフィード（RSS、Atom、JSON Feed）はありません。',
    },
    rightValues: {
      number: '7 のような数字',
      duration: '秒数か、31:05 のような時間',
      published: '2026-05-01 のような日付',
    },
    sameInOthers: (count) => `ほか ${number(count)} 件のエピソードも同じです。`,

    // Dropped files that were left out, by their codes
    fileDiagnostics: {
      unreadable: (file) =>
        `${file}を読み取れません。移動または削除されたか、ブラウザに共有されていません。`,
      empty: (file) => `${file}は空です。`,
      pdf: (file) =>
        `${file}は PDF です。テキストファイルとして保存するか、SRT か VTT の文字起こしを入手してください。`,
      rtf: (file) => `${file}はワープロの文書です。プレーンテキストで保存してください。`,
      office: (file) => `${file}は Office の文書です。プレーンテキストで保存してください。`,
      word: (file) => `${file}は Word の文書です。プレーンテキストで保存してください。`,
      archive: (file) =>
        `${file}は圧縮ファイルです。展開して、中のファイルをドロップしてください。`,
      'no-sound': (file) => `${file}は音声の名前ですが、中身はテキストです。`,
      'no-lines': (file) => `${file}には、Cuelineで読める文字起こしがありません。`,
      unknown: (file) => `${file}は音声でもテキストでも画像でもありません。`,
    },
    tooManyFiles: (count) =>
      `ほか ${number(count)} 個のファイルは確認していません。一度にドロップする数を減らしてください。`,
    unusedFiles: {
      'further-audio': (names) =>
        `1 つのエピソードに使える音声は 1 つです。開かなかったファイル：${names}。1 つずつドロップすると、それぞれ別のエピソードになります。`,
      'further-transcript': (names) =>
        `同じ名前の音声を開いていないため、開かなかったファイル：${names}`,
      'further-chapters': (names) =>
        `1 つのエピソードに使えるチャプターのファイルは 1 つです。使わなかったファイル：${names}`,
      'further-artwork': (names) =>
        `1 つのエピソードに使える画像は 1 つです。使わなかったファイル：${names}`,
      'lone-artwork': (names) =>
        `画像は、お手持ちの音声か文字起こしと組み合わせて使います。先にそれを開くか、一緒にドロップしてください。使わなかったファイル：${names}`,
    },
  },
};
