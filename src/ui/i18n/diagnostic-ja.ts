import { counting } from './counting.ts';
import { diagnosticWords } from './diagnostic-words.ts';

const { number } = counting('ja');

/** The Japanese words for what could not be read. */
export const diagnosticJa = diagnosticWords({
  quote: (text) => `「${text}」`,
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
  badAddress: (owner, address) => `${owner}のアドレスを読み取れません：${address}`,
  refusedAddress: (owner, address) =>
    `${owner}のアドレスを除外しました。開けるのは http と https のアドレスだけです：${address}`,
  addressNoText: (owner) =>
    `${owner}のアドレスを除外しました。"ebb.mp3" のように引用符で囲んで書いてください。`,
  noLanguage: (owner) =>
    `${owner}の言語を除外しました。「ja」や「pt-BR」のようなタグで書いてください。`,
  noColour: 'アクセントカラーを除外しました。#rgb または #rrggbb の形で書いてください。',
  unknownKey: (key, where, meant) =>
    `${where}にある${key}は使えないキーです。${meant}の書き間違いかもしれません。`,
  badValue: (key, where, right, text) =>
    `${where}の${key}が${text}になっています。${right}で書いてください。`,
  right: {
    number: '7 のような数字',
    duration: '秒数か、31:05 のような時間',
    published: '2026-05-01 のような日付',
  },
  others: (count) => `ほか ${number(count)} 件のエピソードも同じです。`,
  sameId: (id) =>
    `複数のエピソードの id が${id}になっています。リンクからは最初のエピソードが開きます。`,
  noList: '番組ファイルに「episodes」の一覧がありません。',
  noEpisodes: (title) => `${title}には、開けるエピソードがありません。`,
  noEpisode: (episode) =>
    `${episode}を除外しました。{ "audio": "ebb.mp3" } のように波かっこで囲んで書いてください。`,
  nothingThere: (episode) => `${episode}を除外しました。音声も文字起こしもありません。`,
  entriesLeftOut: (count) =>
    `フィードの ${number(count)} 件には音声も文字起こしもないため、除外しました。`,
  empty: { show: '番組ファイルが空です。', feed: 'フィードが空です。' },
  webPage: {
    show: '番組ファイルがあるべき場所に、ウェブページかフィードがあります。フィードは「?feed=」で開きます。',
    feed: 'フィードがあるべき場所に、ウェブページがあります。',
  },
  noObject: (text) =>
    `番組ファイルではありません。番組ファイルは「{」で始まりますが、${text}で始まっています。`,
  notJson: (text) => `番組ファイルの JSON に誤りがあります：${text}`,
  atom: 'フィードが Atom 形式です。Cueline は RSS を読み取ります。',
  notRss: 'このアドレスにポッドキャストのフィード（RSS）はありません。',
  files: {
    unreadable: (file) =>
      `${file}を読み取れません。移動または削除されたか、ブラウザに共有されていません。`,
    empty: (file) => `${file}は空です。`,
    pdf: (file) =>
      `${file}は PDF です。テキストファイルとして保存するか、SRT か VTT の文字起こしを入手してください。`,
    rtf: (file) => `${file}はワープロの文書です。プレーンテキストで保存してください。`,
    office: (file) => `${file}は Office の文書です。プレーンテキストで保存してください。`,
    word: (file) => `${file}は Word の文書です。プレーンテキストで保存してください。`,
    archive: (file) => `${file}は圧縮ファイルです。展開して、中のファイルをドロップしてください。`,
    'no-sound': (file) => `${file}は音声の名前ですが、中身はテキストです。`,
    unknown: (file) => `${file}は音声でもテキストでも画像でもありません。`,
  },
  tooMany: (count) =>
    `ほか ${number(count)} 個のファイルは確認していません。一度にドロップする数を減らしてください。`,
  further: {
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
});
