import type { Fetched } from '../../core/episode/fetching.ts';
import { answerPage } from './answer-page.ts';
import { readFeedFile } from './read-feed-file.ts';

// The one message that the worker takes is a feed's file.
answerPage(1000, async (file: Fetched) => {
  const { show, diagnostics } = await readFeedFile(file);
  return {
    items: show?.episodes ?? [],
    rest: { diagnostics, ...(show && { show: { ...show, episodes: [] } }) },
  };
});
