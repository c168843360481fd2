import { parseFeed } from '../../core/episode/feed/feed.ts';
import { decodeText } from '../../core/transcript/decode/decode.ts';
import { answerPage } from './answer-page.ts';

/** The one message that the worker takes: a feed's bytes, the type that its server states, and its address. */
export interface FeedRequest {
  readonly bytes: Uint8Array;
  readonly type?: string;
  readonly url: string;
}

answerPage(1000, async ({ bytes, type, url }: FeedRequest) => {
  const { text } = await decodeText(bytes, type);
  const { show, diagnostics } = await parseFeed(text, url);
  return {
    items: show?.episodes ?? [],
    rest: { diagnostics, ...(show && { show: { ...show, episodes: [] } }) },
  };
});
