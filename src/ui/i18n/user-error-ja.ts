import type { UserError } from '../../core/episode/user-error.ts';
import { diagnosticJa } from './diagnostic-ja.ts';
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
  show: '番組',
  transcript: '文字起こし',
  chapters: 'チャプター',
  audio: '音声',
  files: 'ファイル',
};

const fileOf = (url: string) => (isOwnFile(url) ? '選んだファイル' : `「${fileIn(url)}」`);
const pathOf = (url: string) => (isOwnFile(url) ? '選んだファイル' : `「${pathIn(url)}」`);
const siteOf = (url: string) => hostOf(url) ?? '配信元のサイト';

const wrongFile: Readonly<Record<WrongFile, string>> = {
  audio: 'は音声で、文字起こしではありません',
  picture: 'は画像で、文字起こしではありません',
  page: 'は文字起こしのないウェブページです',
};

function notFound(url: string, status = 404): Pick<UserErrorWords, 'why' | 'next'> {
  if (isOwnFile(url)) {
    return {
      why: '選んだファイルを読めなくなりました。移動、変更、または削除されたようです。',
      next: 'もう一度このページにドロップしてください。',
    };
  }
  return {
    why: `${siteOf(url)} に${pathOf(url)}というファイルはありません（${status}）。`,
    next: 'アドレスを確認するか、ファイルをこのページにドロップしてください。',
  };
}

/** The Japanese words for a userError. */
export function userErrorJa(userError: UserError): UserErrorWords {
  switch (userError.why) {
    case 'cancelled':
      return {
        title: '文字起こしを最後まで読み込みませんでした',
        why: '読み込みを中止しました。',
      };
    case 'not-found':
      return {
        title: `${parts[userError.about]}が見つかりません`,
        ...notFound(userError.url, userError.status),
        ...(userError.about === 'show' && { next: 'アドレスを確認してください。' }),
      };
    case 'refused':
      return {
        title: `${parts[userError.about]}を取得できませんでした`,
        why: `${siteOf(userError.url)} がほかのサイトからの${pathOf(userError.url)}の読み込みを許可していない（CORSの許可がない）か、つながりません。`,
        next:
          userError.about === 'show'
            ? 'ファイルをこのページと同じ場所に置くか、ほかのサイトからの読み込みを許可するよう配信元に依頼してください。'
            : 'ファイルをダウンロードしてこのページにドロップするか、ほかのサイトからの読み込みを許可するよう配信元に依頼してください。',
      };
    case 'offline':
      return {
        title: `${parts[userError.about]}を取得できませんでした`,
        why: 'インターネットに接続していないか、接続が切れました。',
        next: '接続を確認して、もう一度お試しください。',
      };
    case 'server':
      return {
        title: `${parts[userError.about]}を取得できませんでした`,
        why: `${siteOf(userError.url)} からエラーが返されました${userError.status ? `（${userError.status}）` : ''}。`,
        next: 'しばらくしてから、もう一度お試しください。',
      };
    case 'too-large':
      return {
        title: `${parts[userError.about]}が大きすぎます`,
        why: `${fileOf(userError.url)}は、ページで扱える大きさを超えています。`,
        next: '正しいファイルかどうか確認してください。',
      };
    case 'unreadable':
      if (userError.about === 'show' && isSlip(userError.diagnostic)) {
        return {
          title: '番組ファイルに書き間違いがあるようです',
          why: diagnosticJa.show(userError.diagnostic),
        };
      }
      return {
        title:
          userError.about === 'show' && !isWhole(userError.diagnostic)
            ? '番組の一部を読み取れませんでした'
            : `${parts[userError.about]}を読み取れませんでした`,
        why:
          userError.about === 'show'
            ? diagnosticJa.show(userError.diagnostic)
            : diagnosticJa.diagnostic(userError.diagnostic),
      };
    case 'own-fault':
      return {
        title: `${parts[userError.about]}を開けませんでした`,
        why: `このページの一部が届かなかったか、正しく動きませんでした（${userError.detail}）。`,
        next: '接続を確認してもう一度試すか、ページを再読み込みしてください。',
      };
    case 'not-audio':
      return {
        title: '音声を再生できません',
        why: `${fileOf(userError.url)}は、このブラウザで再生できる音声ではありません${userError.type ? `（種類：${userError.type}）` : ''}。`,
        next: 'MP3かM4Aのファイルをお試しください。文字起こしはそのまま読めます。',
      };
    case 'damaged':
      return {
        title: '音声が途中で止まりました',
        why: `${fileOf(userError.url)}が壊れているか途中までしかない、または接続が切れました。`,
        next: '読み込んだ分は残っています。ここからもう一度お試しください。',
      };
    case 'needs-click':
      return {
        title: '再生ボタンを押してください',
        why: 'このブラウザでは、ページをクリックするまで音が出ません。',
      };
    case 'no-lines': {
      const { holds, url } = userError;
      const title = '行が見つかりません';
      if (holds) {
        const why = isWrongFile(holds)
          ? `${fileOf(url)}${wrongFile[holds]}。`
          : diagnosticJa.file({ code: holds, name: fileIn(url) });
        return {
          title,
          why,
          next: 'アドレスを確認するか、文字起こしをこのページにドロップしてください。',
        };
      }
      return {
        title,
        why: `${fileOf(url)}には、Cuelineで読める文字起こしがありません。`,
        next: '別の文字起こしをこのページにドロップすると、読みながら聴けます。',
      };
    }
    case 'not-there-yet':
      return {
        title: '文字起こしはまだありません',
        why: '文字起こしのファイルは空で、まだ公開されていません。',
        next: 'お手持ちの文字起こしをこのページにドロップできます。',
      };
    case 'past-the-end':
      return {
        title: 'リンクの位置が終わりを過ぎています',
        why: '音声は、リンクが示す部分より短くなっています。差し替えられたのかもしれません。',
      };
    case 'not-in-show':
      return {
        title: 'そのエピソードはこの番組にありません',
        why: `リンクにある「${userError.id}」は、この番組にありません。最初のエピソードを開いています。`,
      };
    case 'forgotten':
      return {
        title: 'これらのファイルはもうここにありません',
        why: 'このブラウザから削除されたか、別のブラウザに保存されています。',
        next: 'もう一度このページにドロップしてください。',
      };
    case 'unusable':
      return {
        title: '使えないファイルがありました',
        why: diagnosticJa.file(userError.diagnostic),
        ...(!isOfUse(userError.diagnostic) && {
          next: '音声、文字起こし、チャプター、画像をドロップできます。',
        }),
      };
    case 'bad-address':
      return {
        title: 'リンクの一部を使えませんでした',
        why: diagnosticJa.show(userError.diagnostic),
      };
    case 'full':
      return {
        title: 'ファイルは保存されません',
        why: 'このブラウザに空き容量がありません。',
        next: '今は再生できます。次回はもう一度ドロップしてください。',
      };
    default:
      return {
        title: 'このウィンドウでは何も保存されません',
        why: 'プライベートウィンドウなどでブラウザが保存を許可していないか、保存を受け持つ部分を読み込めませんでした。',
        next: '再生はできます。ページを離れると、再生位置とファイルは失われます。',
      };
  }
}
