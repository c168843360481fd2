// @vitest-environment jsdom
import { screen, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { readLink } from '../../../src/core/episode/links.ts';
import EpisodePanel from '../../../src/ui/episode/EpisodePanel.svelte';
import { pageParts } from '../../support/page-parts.ts';
import { show } from '../../support/show.ts';

const manifest = {
  title: 'A show',
  episodes: [
    { id: 'one', title: 'First', audio: 'one.mp3', chapters: 'one.json', number: 1 },
    { id: 'two', title: 'Second', audio: 'two.mp3', duration: 90 },
  ],
};
const chapters = {
  chapters: [
    { startTime: 0, title: 'Opening' },
    { startTime: 10, title: 'Hidden', toc: false },
    { startTime: 60, title: 'Answers' },
  ],
};

async function opened(more = {}) {
  const parts = pageParts({
    'https://page.example/show.json': JSON.stringify({ ...manifest, ...more }),
    'https://page.example/one.json': JSON.stringify(chapters),
  });
  await parts.navigation.open(readLink('https://page.example/'));
  parts.player.finishLoading({ duration: 100 });
  return { ...parts, user: show(EpisodePanel, parts, {}) };
}
const list = (name: string) => within(screen.getByRole('list', { name }));
const names = (name: string) =>
  list(name)
    .getAllByRole('button')
    .map(({ textContent }) => textContent.trim().replaceAll(/\s+/g, ' '));
const current = (name: string) =>
  list(name)
    .getAllByRole('button')
    .filter((row) => row.getAttribute('aria-current') === 'true')
    .map(({ textContent }) => textContent.trim().replaceAll(/\s+/g, ' '));

test('the episode is named, with its show and what is known of it', async () => {
  await opened();
  expect(screen.getByRole('heading', { level: 1, name: 'First' })).toBeDefined();
  expect(screen.getByText('A show')).toBeDefined();
  expect(screen.getByText('Episode 1')).toBeDefined();
});

test('relative links of its notes lead from the show file, whatever its own page', async () => {
  const notes = '[slides](talk/slides.pdf)';
  const episodes = [{ ...manifest.episodes[0], notes, page: 'one/' }];
  await opened({ episodes });
  const link = await screen.findByRole('link', { name: 'slides' });
  expect(link.getAttribute('href')).toBe('https://page.example/talk/slides.pdf');
});

test('its notes are shown in place of the description, and a time in them goes there', async () => {
  const notes =
    '<h2>About</h2><p>A <b>big</b> <i>sea</i><script>x</script>, <a href="https://x.example/">more</a></p><ul><li>0:42 the moon</ul>';
  const episodes = [{ ...manifest.episodes[0], description: 'Short', notes }];
  const { user, player } = await opened({ episodes });
  expect(await screen.findByRole('heading', { name: 'About', level: 4 })).toBeDefined();
  expect(screen.queryByText('Short')).toBeNull();
  expect(screen.getByText('big').tagName).toBe('STRONG');
  expect(screen.getByText('big').parentElement?.textContent).toBe('A big sea, more');
  expect(screen.getByRole('link', { name: 'more' }).getAttribute('href')).toBe(
    'https://x.example/',
  );
  const time = screen.getByRole('link', { name: '0:42' });
  expect(time.getAttribute('href')).toBe('#t=42');
  expect(time.closest('li')?.textContent).toBe('0:42 the moon');
  await user.click(time);
  expect(player.time).toBe(42);
});

test('the way to keep it offline stands there before the page is in use, and works once it is', async () => {
  const { firstUse } = await opened();
  expect(screen.getByText('Keep offline')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Keep offline' })).toBeNull();
  // Compiled first, which takes long on a busy machine.
  await import('../../../src/ui/offline/KeepLine.svelte');
  firstUse.begin();
  expect(await screen.findByRole('button', { name: 'Keep offline' })).toBeDefined();
  expect(screen.getAllByText('Keep offline')).toHaveLength(1);
});

test('its chapters are listed with their times, the unlisted one is not', async () => {
  await opened();
  expect(names('Chapters')).toEqual(['Opening 0:00', 'Answers 1:00']);
});

test('the chapter that is heard is the current one, and a click goes to another', async () => {
  const { user, player } = await opened();
  expect(current('Chapters')).toEqual(['Opening 0:00']);
  await user.click(list('Chapters').getByRole('button', { name: /Answers/ }));
  expect(player.time).toBe(60);
  flushSync();
  expect(current('Chapters')).toEqual(['Answers 1:00']);
});

test('another episode of the show opens with a click', async () => {
  const { user, openEpisode } = await opened();
  expect(names('Episodes')).toEqual(['First', 'Second 1:30']);
  expect(current('Episodes')).toEqual(['First']);
  await user.click(list('Episodes').getByRole('button', { name: /Second/ }));
  expect(openEpisode.episode?.id).toBe('two');
  flushSync();
  expect(current('Episodes')).toEqual(['Second 1:30']);
  expect(screen.queryByRole('list', { name: 'Chapters' })).toBeNull();
});

test('the next and the previous episode are a button away', async () => {
  const { user, player } = await opened();
  const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
  expect(button('Previous episode').disabled).toBe(true);
  await user.click(button('Next episode'));
  expect(player.url).toContain('two.mp3');
  expect(button('Next episode').disabled).toBe(true);
  await user.click(button('Previous episode'));
  expect(player.url).toContain('one.mp3');
});

test('a long list opens at the open episode, and shows those above on demand', async () => {
  // jsdom has no layout, so nothing comes near the view.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  const episodes = Array.from({ length: 90 }, (_, i) => ({
    ...{ id: `e${i}`, title: `No ${i}`, audio: 'a.mp3' },
  }));
  const parts = pageParts({
    'https://page.example/show.json': JSON.stringify({ title: 'A show', episodes }),
  });
  await parts.navigation.open(readLink('https://page.example/?episode=e60'));
  const user = show(EpisodePanel, parts, {});
  // By text: to look for roles among so many rows takes seconds.
  const first = () => screen.getAllByText(/^No /, { selector: '.row .title' })[0]?.textContent;
  const row = (title: string) => screen.getByText(title, { selector: '.row .title' });
  expect(first()).toBe('No 58');
  expect(row('No 60').closest('button')?.getAttribute('aria-current')).toBe('true');
  await user.click(row('No 70'));
  expect(first()).toBe('No 58');
  await user.click(screen.getByText('Show the episodes above'));
  expect(first()).toBe('No 8');
});

test('one’s own files are listed; one that is forgotten can be had back, until another one is', async () => {
  const { user, navigation, library } = await opened();
  expect(screen.queryByRole('list', { name: 'Your files' })).toBeNull();
  await navigation.addFiles([new File(['x'], 'mine.mp3')]);
  await navigation.addFiles([new File(['xyz'], 'yours.mp3')]);
  expect(await screen.findByRole('button', { name: 'mine' })).toBeDefined();
  const forget = (name: string) => screen.getByRole('button', { name: `Forget “${name}”` });
  await user.click(forget('mine'));
  expect(screen.getByText('“mine” is forgotten.')).toBeDefined();
  const undo = screen.getByRole('button', { name: 'Undo' });
  await expect.poll(() => document.activeElement).toBe(undo);
  await user.click(undo);
  await expect.poll(() => document.activeElement).toBe(forget('mine'));
  await user.click(forget('mine'));
  await user.click(forget('yours'));
  await expect.poll(() => [...library.episodes.values()]).toMatchObject([{ title: 'yours' }]);
  expect(screen.getByText('“yours” is forgotten.')).toBeDefined();
  expect(screen.queryByText('“mine” is forgotten.')).toBeNull();
});

test('what is forgotten is deleted when the page is left', async () => {
  const { user, navigation, library } = await opened();
  await navigation.addFiles([new File(['x'], 'mine.mp3')]);
  await user.click(await screen.findByRole('button', { name: 'Forget “mine”' }));
  expect(library.episodes.size).toBe(1);
  dispatchEvent(new Event('pagehide'));
  await expect.poll(() => library.episodes.size).toBe(0);
  await expect.poll(() => screen.queryByRole('list', { name: 'Your files' })).toBeNull();
});

test('own files of one name are told apart by their size', async () => {
  const { navigation } = await opened();
  await navigation.addFiles([new File(['x'.repeat(3000)], 'talk.mp3')]);
  await navigation.addFiles([new File(['x'.repeat(5000)], 'talk.mp3')]);
  await navigation.addFiles([new File(['x'.repeat(7000)], 'tide.mp3')]);
  await screen.findByRole('list', { name: 'Your files' });
  expect(names('Your files').filter(Boolean).sort()).toEqual(['talk 3 kB', 'talk 5 kB', 'tide']);
});

test('on a small screen the lists unfold, and fold again when one has chosen', async () => {
  const { user } = await opened();
  const fold = screen.getByRole('button', { name: 'Chapters and episodes' });
  expect(fold.getAttribute('aria-expanded')).toBe('false');
  await user.click(fold);
  expect(fold.getAttribute('aria-expanded')).toBe('true');
  await user.click(list('Chapters').getByRole('button', { name: /Answers/ }));
  expect(fold.getAttribute('aria-expanded')).toBe('false');
});

test('unfolded lists fold with Escape, which goes back to their button', async () => {
  const { user } = await opened();
  const fold = screen.getByRole('button', { name: 'Chapters and episodes' });
  await user.click(fold);
  list('Chapters')
    .getByRole('button', { name: /Answers/ })
    .focus();
  await user.keyboard('{Escape}');
  expect(fold.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(fold);
});

test('unfolded lists fold with a click beside them', async () => {
  const { user } = await opened();
  const fold = screen.getByRole('button', { name: 'Chapters and episodes' });
  await user.click(fold);
  await user.click(screen.getByText('Chapters'));
  expect(fold.getAttribute('aria-expanded')).toBe('true');
  await user.click(document.body);
  expect(fold.getAttribute('aria-expanded')).toBe('false');
});

test('what is said of the episode, else of the show, can be unfolded', async () => {
  const { openEpisode, navigation } = await opened({ description: 'On water.' });
  const about = () => screen.getByText('About this episode').closest('details');
  expect(about()?.open).toBe(false);
  expect(about()?.textContent).toContain('On water.');
  const described = { id: 'own', title: 'Own', transcripts: [], description: 'On <b>sand</b>.' };
  await openEpisode.open(described, 'own');
  flushSync();
  expect(navigation.show?.description).toBe('On water.');
  expect(about()?.textContent).toContain('On <b>sand</b>.');
});

test('what is said of a show is not said of an episode of another', async () => {
  const { openEpisode } = await opened({ description: 'On water.' });
  await openEpisode.open({ id: 'own', title: 'Own', transcripts: [] }, 'own');
  flushSync();
  expect(screen.queryByText('About this episode')).toBeNull();
});

test('of what nobody describes there is nothing to unfold', async () => {
  await opened();
  expect(screen.queryByText('About this episode')).toBeNull();
});

test('without an episode there is no panel', () => {
  show(EpisodePanel, pageParts(), {});
  expect(screen.queryByRole('complementary')).toBeNull();
});
