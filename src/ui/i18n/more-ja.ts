import { counting } from './counting.ts';

const { number, percent } = counting('ja');

/** The words of searching, sound, speakers and several transcripts in Japanese. */
export const moreJa = {
  start: {
    search: '文字起こしを検索',
    sleep: 'スリープタイマー',
    sleepNow: (left: string) => `スリープタイマー：${left}`,
  },
  later: {
    // The search
    previousHit: '前の一致',
    nextHit: '次の一致',
    closeSearch: '検索を閉じる',
    hitOf: (hit: number, count: number) => `${number(count)}件中${number(hit)}件目`,
    hitAloud: (hit: number, count: number, line: string) =>
      `${number(count)}件中${number(hit)}件目：${line}`,
    nothingFound: '見つかりません',
    keySearch: '検索。Enterで次へ、Ctrl+Enterで再生、Escで元の位置へ',

    // Several transcripts
    reading: '文字起こしを読み取っています',
    readingShare: (share: number) => `文字起こしを読み取っています：${percent(share)}`,
    cancel: 'キャンセル',
    transcriptNow: (name: string) => `文字起こし：${name}`,
    transcriptsNow: (name: string, second: string) => `文字起こし：${name}（下に${second}）`,
    twoNames: (name: string, second: string) => `${name} + ${second}`,
    toldApart: (name: string, by: string) => `${name}（${by}）`,
    languages: '言語',
    belowLines: '各行の下',
    off: 'なし',
    readingSecond: (name: string) => `${name}を読み取っています`,
    secondFailed: (name: string) => `${name}は読み取れなかったため、下に表示できません。`,
    secondUntimed: (name: string) =>
      `${name}には時刻がなく、どの行に対応するか分からないため、下に表示できません。`,
    firstUntimed: 'この文字起こしには時刻がないため、下に何も表示できません。',

    // The sound
    loudnessSetting: '音量をそろえる',
    levellingWhy: '小さな声は大きく、大きな声は小さく',
    levellingOtherSite:
      'この音声では使えません。配信元のサイトが、ほかのページでの音の読み取りを許可していません。',
    levellingNoMeans: 'このブラウザか音声デバイスでは使えません。',
    skipSilence: '間を早送り',
    skipSilenceWhy: '行と行の間を3倍の速さで進めます。',
    noPauses: 'この文字起こしからは間が分かりません。',
    savedMinutes: (minutes: number, seconds: number) =>
      `このエピソードで${number(minutes)}分${number(seconds)}秒短縮`,
    savedSeconds: (seconds: number) => `このエピソードで${number(seconds)}秒短縮`,
    repeat: '繰り返し',
    repeatOff: 'オフ',
    repeatLine: '行',
    repeatPassage: '選択部分',
    repeatPassageHow: '部分へのリンクを開くか、文章を選択すると、その部分を繰り返せます。',
    repeatPause: '繰り返しの間隔',
    repeatPauses: { '0': 'なし', '1': '1秒', '2': '2秒', '5': '5秒', same: '話した長さと同じ' },
    repeated: (count: number) => `${number(count)}回聴きました`,
    sleepChapter: 'チャプターの終わり',
    sleepEpisode: 'エピソードの終わり',
    sleepIn: (left: string) => `あと${left}で音が止まります。`,
    sleepMore: (minutes: number) => `${number(minutes)}分延長`,
    sleepOff: 'オフにする',
    sleepWhy: '音が少しずつ小さくなり、再生位置は保存されます。',

    // The speakers
    whoSpeaksWhen: '誰がいつ話すか',
    speaker: '話者',
    speakerShare: (name: string, share: number) => `${name} · ${percent(share)}`,
    alone: 'この話者だけ',
    onlyOf: (name: string) => `${name}だけ`,
    previousTurn: (name: string) => `${name}の前の発言`,
    nextTurn: (name: string) => `${name}の次の発言`,
    showAll: 'すべての話者を表示',
    onlySpeaker: (name: string) => `${name}の発言だけを表示しています`,
    allSpeakers: 'すべての話者を表示しています',
  },
};
