// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { FetchFailure, type Fetched } from '../../../src/core/episode/fetching.ts';
import type { LocalEpisode } from '../../../src/core/episode/library.ts';
import { readLink, type PageLink } from '../../../src/core/episode/links/link.ts';
import type { OwnFiles } from '../../../src/state/episode/own-files.ts';
import { Session } from '../../../src/state/episode/episode-navigation.svelte.ts';
import { FakeLibrary } from '../../support/fake-library.ts';
import { late } from '../../support/late.ts';
import { pageParts } from '../../support/page-parts.ts';

const page = 'https://page.example/';
const showUrl = `${page}show.json`;
const link = (query = ''): PageLink => readLink(page + query);
const show = JSON.stringify({
  title: 'A show',
  episodes: [
    { id: 'one', title: 'First', audio: 'one.mp3' },
    { id: 'two', title: 'Second', audio: 'two.mp3' },
  ],
});
const pair = link('?audio=https://a.example/talk.mp3&title=A%20talk');
const own: LocalEpisode = {
  ...{ id: 'local-x', title: 'Mine', openedMs: 1 },
  files: [{ kind: 'audio', name: 'mine.mp3', blob: new Blob(['x']) }],
};
function libraryWith(...episodes: LocalEpisode[]) {
  const library = new FakeLibrary();
  for (const episode of episodes) library.episodes.set(episode.id, episode);
  return library;
}

describe('an address that asks for nothing', () => {
  test('opens the first episode of the show beside the page', async () => {
    const { session, stage, player } = pageParts({ [showUrl]: show });
    expect(session.phase).toBe('starting');
    await session.open(link());
    expect(session.phase).toBe('open');
    expect(session.show?.title).toBe('A show');
    expect(stage.episode?.title).toBe('First');
    expect(player.url).toBe(`${page}one.mp3`);
  });

  test('shows the empty page where there is no show', async () => {
    const { session, stage } = pageParts();
    await session.open(link());
    expect(session.phase).toBe('empty');
    expect(stage.troubles).toEqual([]);
  });

  test('shows the empty page where the host answers everything with a page', async () => {
    const { session, stage } = pageParts({ [showUrl]: '\n<!doctype html><title>Welcome</title>' });
    await session.open(link());
    expect(session.phase).toBe('empty');
    expect(stage.troubles).toEqual([]);
  });

  test('tells why a show that should be there does not come', async () => {
    const { session, stage } = pageParts({ [showUrl]: { failure: 'server', status: 500 } });
    await session.open(link());
    expect(session.phase).toBe('empty');
    expect(stage.troubles).toMatchObject([{ about: 'show', why: 'server', status: 500 }]);
  });
});

describe('a show', () => {
  test('that cannot be read is told', async () => {
    const { session, stage } = pageParts({ [showUrl]: '{"title": "No episodes"}' });
    await session.open(link());
    expect(session.phase).toBe('empty');
    expect(stage.troubles).toMatchObject([{ about: 'show', why: 'unreadable', url: showUrl }]);
  });

  test('that a link names must be there', async () => {
    const { session, stage } = pageParts();
    await session.open(link('?show=https://b.example/show.json'));
    expect(session.phase).toBe('empty');
    expect(stage.troubles).toMatchObject([
      { about: 'show', why: 'not-found', url: 'https://b.example/show.json' },
    ]);
  });

  test('comes when it is tried again', async () => {
    const answers: Record<string, string | { failure: 'offline' }> = {
      [showUrl]: { failure: 'offline' },
    };
    const { session, stage } = pageParts(answers);
    await session.open(link());
    answers[showUrl] = show;
    await session.retry(stage.troubles[0]!);
    expect(stage.troubles).toEqual([]);
    expect(stage.episode?.id).toBe('one');
  });

  test('can be a feed', async () => {
    const feed = `<rss version="2.0"><channel><title>A feed</title><item><title>Pilot</title>
      <guid>p</guid><enclosure url="https://b.example/p.mp3" type="audio/mpeg"/></item></channel></rss>`;
    const { session, stage } = pageParts({ 'https://b.example/feed.xml': feed });
    await session.open(link('?feed=https://b.example/feed.xml'));
    expect(session.show?.title).toBe('A feed');
    expect(stage.episode?.title).toBe('Pilot');
  });

  test('can be a feed in an older encoding', async () => {
    const feed = `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel>
      <title>Caf\u00e9</title><item><title>\u00dcber uns</title>
      <enclosure url="https://b.example/p.mp3" type="audio/mpeg"/></item></channel></rss>`;
    const latin1 = Uint8Array.from(feed, (char) => char.charCodeAt(0));
    const { session, stage } = pageParts({ 'https://b.example/feed.xml': latin1 });
    await session.open(link('?feed=https://b.example/feed.xml'));
    expect(session.show?.title).toBe('Caf\u00e9');
    expect(stage.episode?.title).toBe('\u00dcber uns');
  });

  test('is read in the encoding that its server states', async () => {
    const feed = `<rss><channel><title>\xcf\xf0\xe8</title><item><enclosure url="a.mp3"/></item></channel></rss>`;
    const bytes = Uint8Array.from(feed, (letter) => letter.charCodeAt(0));
    const url = 'https://a.example/feed.xml';
    const { session } = pageParts({ [url]: { bytes, type: 'text/xml; charset=windows-1251' } });
    await session.open(link(`?feed=${url}`));
    expect(session.show?.title).toBe('При');
  });

  test('opens with the episode that the link names', async () => {
    const { session, stage } = pageParts({ [showUrl]: show });
    await session.open(link('?episode=two'));
    expect(stage.episode?.id).toBe('two');
    expect(stage.troubles).toEqual([]);
  });

  test('without the episode that the link names opens its first, and says so', async () => {
    const { session, stage } = pageParts({ [showUrl]: show });
    await session.open(link('?episode=gone'));
    expect(stage.episode?.id).toBe('one');
    expect(stage.troubles).toEqual([{ about: 'episode', why: 'not-in-show', id: 'gone' }]);
  });

  test('gives each of its episodes a place of its own', async () => {
    const { session, player, library } = pageParts({ [showUrl]: show });
    await session.open(link());
    player.finishLoading({ duration: 100 });
    player.seek(12);
    expect([...library.places.keys()]).toEqual([`${showUrl}#one`]);
  });
});

describe('a link', () => {
  test('to a recording opens it, at its time', async () => {
    const { session, stage, player } = pageParts();
    await session.open(pair, { start: 83 });
    expect(session.phase).toBe('open');
    expect(stage.episode?.title).toBe('A talk');
    expect(player.time).toBe(83);
  });

  test('with a part that cannot be used says which', async () => {
    const { session, stage } = pageParts();
    await session.open(link('?audio=https://a.example/talk.mp3&transcript=javascript:alert(1)'));
    expect(session.phase).toBe('open');
    expect(stage.troubles).toMatchObject([{ about: 'link', why: 'bad-address' }]);
  });

  test('to files of one’s own opens them where they were kept', async () => {
    const { session, stage } = pageParts({}, { library: libraryWith(own) });
    await session.open(link('?episode=local-x'));
    expect(session.phase).toBe('open');
    expect(stage.episode).toMatchObject({ id: 'local-x', title: 'Mine' });
  });

  test('to files of one’s own that are gone says so', async () => {
    const { session, stage } = pageParts();
    await session.open(link('?episode=local-x'));
    expect(session.phase).toBe('empty');
    expect(stage.troubles).toEqual([{ about: 'episode', why: 'forgotten', id: 'local-x' }]);
  });
});

describe('what is not there leaves nothing of the episode before', () => {
  test.each([
    ['a show', '?show=https://b.example/show.json'],
    ['files of one’s own', '?episode=local-x'],
  ])('%s', async (_, query) => {
    const { session, stage, player } = pageParts();
    await session.open(pair);
    player.finishLoading({ duration: 100 });
    player.play();
    await session.open(link(query));
    expect(session.phase).toBe('empty');
    expect(stage.episode).toBeUndefined();
    expect(player.status).toBe('empty');
    expect(stage.troubles).toHaveLength(1);
  });

  test('files of one’s own that were forgotten elsewhere, once they are chosen', async () => {
    const { session, stage, player } = pageParts({ [showUrl]: show });
    await session.open(link());
    await session.choose('local-x');
    expect(session.phase).toBe('empty');
    expect(player.status).toBe('empty');
    expect(stage.troubles).toEqual([{ about: 'episode', why: 'forgotten', id: 'local-x' }]);
  });
});

describe('where the code for files of one’s own does not come', () => {
  function offlinePage() {
    const { stage, library, ownFiles } = pageParts({}, { library: libraryWith(own) });
    const connection = { lost: true };
    const session = new Session(stage, {
      library,
      fetchFile: () => Promise.reject(new FetchFailure('offline', showUrl)),
      loadOwnFiles: () =>
        connection.lost
          ? Promise.reject(new TypeError('no such module'))
          : Promise.resolve(ownFiles),
      showInAddress: () => Promise.resolve(),
    });
    return { session, stage, connection };
  }
  const fault = { about: 'files', why: 'own-fault', detail: 'TypeError: no such module' };

  test('a drop says so, and the next one is taken', async () => {
    const { session, stage, connection } = offlinePage();
    await session.addFiles([new File(['x'], 'mine.mp3')]);
    expect(stage.troubles).toEqual([fault]);
    connection.lost = false;
    await session.addFiles([new File(['x'], 'mine.mp3')]);
    expect(stage.episode?.title).toBe('mine');
  });

  test('a link to them says so', async () => {
    const { session, stage } = offlinePage();
    await session.open(link('?episode=local-x'));
    expect(session.phase).toBe('empty');
    expect(stage.troubles).toEqual([fault]);
  });
});

describe('of two links the newer wins', () => {
  test('over a show that comes late', async () => {
    const answer = late<string>();
    const { session, stage } = pageParts({ [showUrl]: answer.promise });
    const older = session.open(link());
    await session.open(pair);
    answer.arrive(show);
    await older;
    expect(stage.episode?.title).toBe('A talk');
    expect(stage.troubles).toEqual([]);
  });

  test('over a show that had come already, and was still to be read', async () => {
    const { stage, library } = pageParts();
    const answer = late<Fetched>();
    const session = new Session(stage, {
      library,
      fetchFile: () => answer.promise,
      loadOwnFiles: () => Promise.reject(new Error('nobody asks for it')),
      showInAddress: () => Promise.resolve(),
    });
    const older = session.open(link());
    await session.open(pair);
    const bad = { title: 'Old', episodes: [{ title: 'nothing to play' }] };
    answer.arrive({ url: showUrl, bytes: new TextEncoder().encode(JSON.stringify(bad)) });
    await older;
    expect(session.show).toBeUndefined();
    expect(stage.episode?.title).toBe('A talk');
    expect(stage.troubles).toEqual([]);
  });

  test('over own files that come late', async () => {
    const answer = late<LocalEpisode | undefined>();
    const library = new FakeLibrary();
    library.localEpisode = () => answer.promise;
    const { session, stage } = pageParts({}, { library });
    const older = session.open(link('?episode=local-x'));
    await session.open(pair);
    answer.arrive(own);
    await older;
    expect(stage.episode?.title).toBe('A talk');
  });

  test('over own files that are not there any more', async () => {
    const answer = late<LocalEpisode | undefined>();
    const library = new FakeLibrary();
    library.localEpisode = () => answer.promise;
    const { session, stage } = pageParts({}, { library });
    const older = session.open(link('?episode=local-x'));
    await session.open(pair);
    answer.arrive(undefined);
    await older;
    expect(stage.troubles).toEqual([]);
  });
});

describe('choosing', () => {
  test('while another show is on its way, stays with the show that is listed', async () => {
    const answer = late<string>();
    const other = `${page}other.json`;
    const { session, stage, addresses } = pageParts({
      [showUrl]: show,
      [other]: answer.promise,
    });
    await session.open(link());
    const opening = session.open(link('?show=other.json'));
    await session.choose('two');
    answer.arrive(JSON.stringify({ title: 'Other', episodes: [{ id: 'x', audio: 'x.mp3' }] }));
    await opening;
    const target = { kind: 'show', url: showUrl, isDefault: true, episodeId: 'two' };
    expect(addresses).toEqual([target]);
    expect(stage.target).toEqual(target);
    expect(session.show?.title).toBe('A show');
  });

  test('opens another episode of the show, and puts it into the address', async () => {
    const { session, stage, addresses } = pageParts({ [showUrl]: show });
    await session.open(link());
    await session.choose('two');
    expect(stage.episode?.id).toBe('two');
    expect(addresses).toMatchObject([{ kind: 'show', url: showUrl, episodeId: 'two' }]);
  });

  test('keeps the place of the episode before', async () => {
    const { session, player, library } = pageParts({ [showUrl]: show });
    await session.open(link());
    player.finishLoading({ duration: 100 });
    player.play();
    player.at(2);
    await session.choose('two');
    expect(library.places.get(`${showUrl}#one`)?.time).toBe(2);
  });

  test('opens files of one’s own, and puts them into the address', async () => {
    const { session, stage, addresses } = pageParts(
      { [showUrl]: show },
      { library: libraryWith(own) },
    );
    await session.open(link());
    await session.choose('local-x');
    expect(stage.episode?.id).toBe('local-x');
    expect(addresses).toEqual([{ kind: 'local', id: 'local-x' }]);
  });

  test('forgets the troubles of the episode before', async () => {
    const { session, stage } = pageParts({ [showUrl]: show });
    await session.open(link('?episode=gone'));
    await session.choose('two');
    expect(stage.troubles).toEqual([]);
  });

  test('an episode while own files are still loading opens that episode', async () => {
    const { stage, library, ownFiles } = pageParts({}, { library: libraryWith(own) });
    const code = late<OwnFiles>();
    const session = new Session(stage, {
      library,
      fetchFile: () => Promise.resolve({ url: showUrl, bytes: new TextEncoder().encode(show) }),
      loadOwnFiles: () => code.promise,
      showInAddress: () => Promise.resolve(),
    });
    await session.open(link());
    const older = session.choose('local-x');
    await session.choose('two');
    code.arrive(ownFiles);
    await older;
    expect(stage.episode?.id).toBe('two');
  });
});

describe('files of one’s own', () => {
  const files = [new File(['x'], 'mine.mp3')];

  test('that are dropped are opened, listed, and put into the address', async () => {
    const { session, stage, addresses } = pageParts();
    await session.open(link());
    await session.addFiles(files);
    expect(session.phase).toBe('open');
    const { id } = stage.episode!;
    expect(session.localEpisodes).toMatchObject([{ id, title: 'mine' }]);
    expect(addresses).toEqual([{ kind: 'local', id }]);
  });

  test('that are nothing leave the page as it is', async () => {
    const { session, stage } = pageParts();
    await session.open(link());
    await session.addFiles([new File(['x'], 'budget.xls')]);
    expect(session.phase).toBe('empty');
    expect(stage.troubles).toMatchObject([{ about: 'files', why: 'unusable' }]);
  });

  test('of earlier visits are listed', async () => {
    const { session } = pageParts({}, { library: libraryWith(own) });
    await session.open(link());
    await expect.poll(() => session.localEpisodes).toMatchObject([{ id: 'local-x' }]);
  });

  test('are listed no more once they are forgotten', async () => {
    const library = libraryWith(own);
    const { session } = pageParts({}, { library });
    await session.open(link());
    await session.forget('local-x');
    expect(session.localEpisodes).toEqual([]);
    expect(library.episodes.size).toBe(0);
  });
});

test('a browser that keeps nothing says so, and plays', async () => {
  const { session, stage, library } = pageParts({ [showUrl]: show });
  library.refuse();
  await session.open(link());
  library.refuse();
  expect(stage.episode?.id).toBe('one');
  expect(stage.troubles).toEqual([{ about: 'storage', why: 'no-storage' }]);
});

test('a browser that keeps things again is blamed no more', async () => {
  const { session, stage, library } = pageParts({ [showUrl]: show });
  await session.open(link());
  library.refuse();
  library.recover();
  expect(stage.troubles).toEqual([]);
});
