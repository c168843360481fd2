// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Fetched } from '../../../src/core/episode/fetching.ts';
import type { LocalEpisode } from '../../../src/core/episode/library.ts';
import { readLink, type PageLink } from '../../../src/core/episode/links.ts';
import type { ParsedShow } from '../../../src/core/episode/show.ts';
import { EpisodeNavigation } from '../../../src/state/episode/episode-navigation.svelte.ts';
import { FakeLibrary } from '../../support/fake-library.ts';
import { fakeSortFiles } from '../../support/fake-sort-files.ts';
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
    const { navigation, openEpisode, player } = pageParts({ [showUrl]: show });
    expect(navigation.phase).toBe('starting');
    await navigation.open(link());
    expect(navigation.phase).toBe('open');
    expect(navigation.show?.title).toBe('A show');
    expect(openEpisode.episode?.title).toBe('First');
    expect(player.url).toBe(`${page}one.mp3`);
  });

  test('shows the empty page where there is no show', async () => {
    const { navigation, openEpisode } = pageParts();
    await navigation.open(link());
    expect(navigation.phase).toBe('empty');
    expect(openEpisode.userErrors).toEqual([]);
  });

  test('shows the empty page where the host answers everything with a page', async () => {
    const { navigation, openEpisode } = pageParts({
      [showUrl]: '\n<!doctype html><title>Welcome</title>',
    });
    await navigation.open(link());
    expect(navigation.phase).toBe('empty');
    expect(openEpisode.userErrors).toEqual([]);
  });

  test('tells why a show that should be there does not come', async () => {
    const { navigation, openEpisode } = pageParts({
      [showUrl]: { failure: 'server', status: 500 },
    });
    await navigation.open(link());
    expect(navigation.phase).toBe('empty');
    expect(openEpisode.userErrors).toMatchObject([{ about: 'show', why: 'server', status: 500 }]);
  });
});

describe('a show', () => {
  test('that cannot be read is told', async () => {
    const { navigation, openEpisode } = pageParts({ [showUrl]: '{"title": "No episodes"}' });
    await navigation.open(link());
    expect(navigation.phase).toBe('empty');
    expect(openEpisode.userErrors).toMatchObject([
      { about: 'show', why: 'unreadable', url: showUrl },
    ]);
  });

  test('that a link names must be there', async () => {
    const { navigation, openEpisode } = pageParts();
    await navigation.open(link('?show=https://b.example/show.json'));
    expect(navigation.phase).toBe('empty');
    expect(openEpisode.userErrors).toMatchObject([
      { about: 'show', why: 'not-found', url: 'https://b.example/show.json' },
    ]);
  });

  test('comes when it is tried again', async () => {
    const answers: Record<string, string | { failure: 'offline' }> = {
      [showUrl]: { failure: 'offline' },
    };
    const { navigation, openEpisode } = pageParts(answers);
    await navigation.open(link());
    answers[showUrl] = show;
    await navigation.retry(openEpisode.userErrors[0]!);
    expect(openEpisode.userErrors).toEqual([]);
    expect(openEpisode.episode?.id).toBe('one');
  });

  test('can be a feed', async () => {
    const feed = `<rss version="2.0"><channel><title>A feed</title><item><title>Pilot</title>
      <guid>p</guid><enclosure url="https://b.example/p.mp3" type="audio/mpeg"/></item></channel></rss>`;
    const { navigation, openEpisode } = pageParts({ 'https://b.example/feed.xml': feed });
    await navigation.open(link('?feed=https://b.example/feed.xml'));
    expect(navigation.show?.title).toBe('A feed');
    expect(openEpisode.episode?.title).toBe('Pilot');
  });

  test('can be a feed in an older encoding', async () => {
    const feed = `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel>
      <title>Caf\u00e9</title><item><title>\u00dcber uns</title>
      <enclosure url="https://b.example/p.mp3" type="audio/mpeg"/></item></channel></rss>`;
    const latin1 = Uint8Array.from(feed, (char) => char.charCodeAt(0));
    const { navigation, openEpisode } = pageParts({ 'https://b.example/feed.xml': latin1 });
    await navigation.open(link('?feed=https://b.example/feed.xml'));
    expect(navigation.show?.title).toBe('Caf\u00e9');
    expect(openEpisode.episode?.title).toBe('\u00dcber uns');
  });

  test('is read in the encoding that its server states', async () => {
    const feed = `<rss><channel><title>\xcf\xf0\xe8</title><item><enclosure url="a.mp3"/></item></channel></rss>`;
    const bytes = Uint8Array.from(feed, (letter) => letter.charCodeAt(0));
    const url = 'https://a.example/feed.xml';
    const { navigation } = pageParts({ [url]: { bytes, type: 'text/xml; charset=windows-1251' } });
    await navigation.open(link(`?feed=${url}`));
    expect(navigation.show?.title).toBe('При');
  });

  test('opens with the episode that the link names', async () => {
    const { navigation, openEpisode } = pageParts({ [showUrl]: show });
    await navigation.open(link('?episode=two'));
    expect(openEpisode.episode?.id).toBe('two');
    expect(openEpisode.userErrors).toEqual([]);
  });

  test('without the episode that the link names opens its first, and says so', async () => {
    const { navigation, openEpisode } = pageParts({ [showUrl]: show });
    await navigation.open(link('?episode=gone'));
    expect(openEpisode.episode?.id).toBe('one');
    expect(openEpisode.userErrors).toEqual([{ about: 'episode', why: 'not-in-show', id: 'gone' }]);
  });

  test('gives each of its episodes a place of its own', async () => {
    const { navigation, player, library } = pageParts({ [showUrl]: show });
    await navigation.open(link());
    player.finishLoading({ duration: 100 });
    player.seek(12);
    expect([...library.places.keys()]).toEqual([`${showUrl}#one`]);
  });
});

describe('a link', () => {
  test('to a recording opens it, at its time', async () => {
    const { navigation, openEpisode, player } = pageParts();
    await navigation.open(pair, { start: 83 });
    expect(navigation.phase).toBe('open');
    expect(openEpisode.episode?.title).toBe('A talk');
    expect(player.time).toBe(83);
  });

  test('with a part that cannot be used says which', async () => {
    const { navigation, openEpisode } = pageParts();
    await navigation.open(link('?audio=https://a.example/talk.mp3&transcript=javascript:alert(1)'));
    expect(navigation.phase).toBe('open');
    expect(openEpisode.userErrors).toMatchObject([{ about: 'link', why: 'bad-address' }]);
  });

  test('to files of one’s own opens them where they were kept', async () => {
    const { navigation, openEpisode } = pageParts({}, { library: libraryWith(own) });
    await navigation.open(link('?episode=local-x'));
    expect(navigation.phase).toBe('open');
    expect(openEpisode.episode).toMatchObject({ id: 'local-x', title: 'Mine' });
  });

  test('to files of one’s own that are gone says so', async () => {
    const { navigation, openEpisode } = pageParts();
    await navigation.open(link('?episode=local-x'));
    expect(navigation.phase).toBe('empty');
    expect(openEpisode.userErrors).toEqual([{ about: 'episode', why: 'forgotten', id: 'local-x' }]);
  });
});

describe('what is not there leaves nothing of the episode before', () => {
  test.each([
    ['a show', '?show=https://b.example/show.json'],
    ['files of one’s own', '?episode=local-x'],
  ])('%s', async (_, query) => {
    const { navigation, openEpisode, player } = pageParts();
    await navigation.open(pair);
    player.finishLoading({ duration: 100 });
    player.play();
    await navigation.open(link(query));
    expect(navigation.phase).toBe('empty');
    expect(openEpisode.episode).toBeUndefined();
    expect(player.status).toBe('empty');
    expect(openEpisode.userErrors).toHaveLength(1);
  });

  test('files of one’s own that were forgotten elsewhere, once they are chosen', async () => {
    const { navigation, openEpisode, player } = pageParts({ [showUrl]: show });
    await navigation.open(link());
    await navigation.choose('local-x');
    expect(navigation.phase).toBe('empty');
    expect(player.status).toBe('empty');
    expect(openEpisode.userErrors).toEqual([{ about: 'episode', why: 'forgotten', id: 'local-x' }]);
  });
});

test('where the code that sorts files does not come, a drop says so, and the next one is taken', async () => {
  const connection = { lost: true };
  const { navigation, openEpisode } = pageParts(
    {},
    {
      sortFiles: (files) =>
        connection.lost ? Promise.reject(new TypeError('no such module')) : fakeSortFiles(files),
    },
  );
  await navigation.addFiles([new File(['x'], 'mine.mp3')]);
  expect(openEpisode.userErrors).toEqual([
    { about: 'files', why: 'own-fault', detail: 'TypeError: no such module' },
  ]);
  connection.lost = false;
  await navigation.addFiles([new File(['x'], 'mine.mp3')]);
  expect(openEpisode.episode?.title).toBe('mine');
});

describe('of two links the newer wins', () => {
  test('over a show that comes late', async () => {
    const answer = late<string>();
    const { navigation, openEpisode } = pageParts({ [showUrl]: answer.promise });
    const older = navigation.open(link());
    await navigation.open(pair);
    answer.arrive(show);
    await older;
    expect(openEpisode.episode?.title).toBe('A talk');
    expect(openEpisode.userErrors).toEqual([]);
  });

  test('over a show that had come already, and was still to be read', async () => {
    const { openEpisode, ownFiles, library } = pageParts();
    const answer = late<Fetched>();
    const navigation = new EpisodeNavigation(openEpisode, ownFiles, {
      library,
      fetchFile: () => answer.promise,
      readFeed: () => late<ParsedShow>().promise,
      tellMaker: () => undefined,
      pageUrl: () => 'https://page.example/',
      ownShow: () => showUrl,
      showSlips: () => Promise.resolve([]),
      showInAddress: () => Promise.resolve(),
      visit: () => undefined,
      isFramed: false,
    });
    const older = navigation.open(link());
    await navigation.open(pair);
    const bad = { title: 'Old', episodes: [{ title: 'nothing to play' }] };
    answer.arrive({ url: showUrl, bytes: new TextEncoder().encode(JSON.stringify(bad)) });
    await older;
    expect(navigation.show).toBeUndefined();
    expect(openEpisode.episode?.title).toBe('A talk');
    expect(openEpisode.userErrors).toEqual([]);
  });

  test('over own files that come late', async () => {
    const answer = late<LocalEpisode | undefined>();
    const library = new FakeLibrary();
    library.localEpisode = () => answer.promise;
    const { navigation, openEpisode } = pageParts({}, { library });
    const older = navigation.open(link('?episode=local-x'));
    await navigation.open(pair);
    answer.arrive(own);
    await older;
    expect(openEpisode.episode?.title).toBe('A talk');
  });

  test('over own files that are not there any more', async () => {
    const answer = late<LocalEpisode | undefined>();
    const library = new FakeLibrary();
    library.localEpisode = () => answer.promise;
    const { navigation, openEpisode } = pageParts({}, { library });
    const older = navigation.open(link('?episode=local-x'));
    await navigation.open(pair);
    answer.arrive(undefined);
    await older;
    expect(openEpisode.userErrors).toEqual([]);
  });
});

describe('an address that names no episode of a show', () => {
  test('names the one that was opened from then on, so that links of lines do', async () => {
    const { navigation, addresses, addressesInPlace } = pageParts({ [showUrl]: show });
    await navigation.open(link());
    expect(addressesInPlace).toMatchObject([{ kind: 'show', isDefault: true, episodeId: 'one' }]);
    expect(addresses).toEqual([]);
  });

  test('nor does one that names an episode that is not there', async () => {
    const { navigation, addressesInPlace } = pageParts({ [showUrl]: show });
    await navigation.open(link('?episode=gone'));
    expect(addressesInPlace).toMatchObject([{ episodeId: 'one' }]);
  });

  test('stays as it is where it names the open one already', async () => {
    const { navigation, addressesInPlace } = pageParts({ [showUrl]: show });
    await navigation.open(link('?episode=two'));
    expect(addressesInPlace).toEqual([]);
  });
});

describe('choosing', () => {
  test('while another show is on its way, stays with the show that is listed', async () => {
    const answer = late<string>();
    const other = `${page}other.json`;
    const { navigation, openEpisode, addresses } = pageParts({
      [showUrl]: show,
      [other]: answer.promise,
    });
    await navigation.open(link());
    const opening = navigation.open(link('?show=other.json'));
    await navigation.choose('two');
    answer.arrive(JSON.stringify({ title: 'Other', episodes: [{ id: 'x', audio: 'x.mp3' }] }));
    await opening;
    const target = { kind: 'show', url: showUrl, isDefault: true, episodeId: 'two' };
    expect(addresses).toEqual([target]);
    expect(openEpisode.target).toEqual(target);
    expect(navigation.show?.title).toBe('A show');
  });

  test('opens another episode of the show, and puts it into the address', async () => {
    const { navigation, openEpisode, addresses } = pageParts({ [showUrl]: show });
    await navigation.open(link());
    await navigation.choose('two');
    expect(openEpisode.episode?.id).toBe('two');
    expect(addresses).toMatchObject([{ kind: 'show', url: showUrl, episodeId: 'two' }]);
  });

  test('keeps the place of the episode before', async () => {
    const { navigation, player, library } = pageParts({ [showUrl]: show });
    await navigation.open(link());
    player.finishLoading({ duration: 100 });
    player.play();
    player.at(2);
    await navigation.choose('two');
    expect(library.places.get(`${showUrl}#one`)?.time).toBe(2);
  });

  test('opens files of one’s own, and puts them into the address', async () => {
    const { navigation, openEpisode, addresses } = pageParts(
      { [showUrl]: show },
      { library: libraryWith(own) },
    );
    await navigation.open(link());
    await navigation.choose('local-x');
    expect(openEpisode.episode?.id).toBe('local-x');
    expect(addresses).toEqual([{ kind: 'local', id: 'local-x' }]);
  });

  test('forgets the troubles of the episode before', async () => {
    const { navigation, openEpisode } = pageParts({ [showUrl]: show });
    await navigation.open(link('?episode=gone'));
    await navigation.choose('two');
    expect(openEpisode.userErrors).toEqual([]);
  });

  test('an episode while own files are still loading opens that episode', async () => {
    const files = late<LocalEpisode>();
    const library = libraryWith(own);
    library.localEpisode = () => files.promise;
    const { navigation, openEpisode } = pageParts({ [showUrl]: show }, { library });
    await navigation.open(link());
    const older = navigation.choose('local-x');
    await navigation.choose('two');
    files.arrive(own);
    await older;
    expect(openEpisode.episode?.id).toBe('two');
  });
});

describe('files of one’s own', () => {
  const files = [new File(['x'], 'mine.mp3')];

  test('that are dropped are opened, listed, and put into the address', async () => {
    const { navigation, openEpisode, addresses } = pageParts();
    await navigation.open(link());
    await navigation.addFiles(files);
    expect(navigation.phase).toBe('open');
    const { id } = openEpisode.episode!;
    expect(navigation.localEpisodes).toMatchObject([{ id, title: 'mine' }]);
    expect(addresses).toEqual([{ kind: 'local', id }]);
  });

  test('that are nothing leave the page as it is', async () => {
    const { navigation, openEpisode } = pageParts();
    await navigation.open(link());
    await navigation.addFiles([new File(['x'], 'budget.xls')]);
    expect(navigation.phase).toBe('empty');
    expect(openEpisode.userErrors).toMatchObject([{ about: 'files', why: 'unusable' }]);
  });

  test('of earlier visits are listed', async () => {
    const { navigation } = pageParts({}, { library: libraryWith(own) });
    await navigation.open(link());
    await expect.poll(() => navigation.localEpisodes).toMatchObject([{ id: 'local-x' }]);
  });

  test('are listed no more once they are forgotten', async () => {
    const library = libraryWith(own);
    const { navigation } = pageParts({}, { library });
    await navigation.open(link());
    await navigation.forget('local-x');
    expect(navigation.localEpisodes).toEqual([]);
    expect(library.episodes.size).toBe(0);
  });
});

test('a browser that keeps nothing says so, and plays', async () => {
  const { navigation, openEpisode, library } = pageParts({ [showUrl]: show });
  library.refuse();
  await navigation.open(link());
  library.refuse();
  expect(openEpisode.episode?.id).toBe('one');
  expect(openEpisode.userErrors).toEqual([{ about: 'storage', why: 'no-storage' }]);
});

test('in a page of others nobody is told that nothing is kept', () => {
  const library = new FakeLibrary();
  const { openEpisode } = pageParts({}, { library, isFramed: true });
  library.refuse();
  expect(openEpisode.userErrors).toEqual([]);
});

test('a browser that keeps things again is blamed no more', async () => {
  const { navigation, openEpisode, library } = pageParts({ [showUrl]: show });
  await navigation.open(link());
  library.refuse();
  library.recover();
  expect(openEpisode.userErrors).toEqual([]);
});

test('slips that cost a listener nothing are told to the show’s maker alone', async () => {
  const slip = { id: 'zero', title: 'First', audio: 'one.mp3', transcipt: 'one.vtt' };
  const { title, episodes } = JSON.parse(show);
  const slipped = JSON.stringify({ title, episodes: [slip, ...episodes] });
  const { navigation, openEpisode, told } = pageParts({ [showUrl]: slipped });
  await navigation.open(link());
  await expect
    .poll(() => told)
    .toMatchObject([{ code: 'unknown-key', key: 'transcipt', meant: 'transcript' }]);
  expect(openEpisode.userErrors).toEqual([]);
});

test('a part that is lost is told to both, a colour to the maker alone', async () => {
  const { title, episodes } = JSON.parse(show);
  const faulty = { title, accent: 'red', episodes: [...episodes, { title: 'Nothing' }] };
  const { navigation, openEpisode, told } = pageParts({ [showUrl]: JSON.stringify(faulty) });
  await navigation.open(link());
  const lost = { code: 'nothing-there', episode: 'Nothing' };
  expect(openEpisode.userErrors).toMatchObject([{ why: 'unreadable', diagnostic: lost }]);
  expect(told).toEqual([{ code: 'no-colour' }, lost]);
});

describe('a show of another site', () => {
  const other = 'https://pod.example/show.json';
  const files = (own: object) => ({
    [showUrl]: JSON.stringify({
      title: 'Own',
      episodes: [{ id: 'own', audio: 'own.mp3' }],
      ...own,
    }),
    [other]: JSON.stringify({ title: 'Other', episodes: [{ id: 'x', audio: 'x.mp3' }] }),
  });

  test('has its host named; the page’s own has not', async () => {
    const { navigation } = pageParts(files({}));
    await navigation.open(link(`?show=${other}`));
    expect(navigation.otherHost).toBe('pod.example');
    await navigation.open(link('?show=show.json'));
    expect(navigation.otherHost).toBeUndefined();
    await navigation.open(link());
    expect(navigation.otherHost).toBeUndefined();
  });

  test.each(['show', 'feed'])(
    'is not opened where the page’s own show forbids it: %s',
    async (kind) => {
      const { navigation, openEpisode, fetchFile } = pageParts(files({ openShows: false }));
      await navigation.open(link(`?${kind}=${other}`));
      expect(navigation.show?.title).toBe('Own');
      expect(openEpisode.userErrors).toEqual([{ about: 'link', why: 'other-show' }]);
      expect(fetchFile.asked).not.toContain(other);
    },
  );
});

test('where the site’s own show stands elsewhere, that show says what may be opened, and opens', async () => {
  const ownShow = 'https://page.example/pod/show.json';
  const other = 'https://pod.example/show.json';
  const own = { title: 'Own', openShows: false, episodes: [{ id: 'own', audio: 'own.mp3' }] };
  const answers = { [ownShow]: JSON.stringify(own) };
  const { navigation, openEpisode, fetchFile } = pageParts(answers, { ownShow });
  await navigation.open(link(`?show=${other}`));
  expect(navigation.show?.title).toBe('Own');
  expect(openEpisode.userErrors).toEqual([{ about: 'link', why: 'other-show' }]);
  expect(fetchFile.asked).not.toContain(other);
});
