import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { beeps, button, line, play, transcript } from './listening.ts';
import { engines, expect, test, type Site, type Trouble } from './page-test.ts';

interface State {
  /** What the address asks for. */
  readonly query?: string | ((site: Site, trouble: Trouble) => string);
  /** Brings the page there. */
  readonly reach: (page: Page) => Promise<unknown>;
}

const opened = (name: string | RegExp) => async (page: Page) => {
  await line(page, 0).waitFor();
  await button(page, name).click();
};

/** Half a minute of sound, of which its show says twenty seconds. */
function longer(site: Site): string {
  site.put('/short.vtt', 'WEBVTT\n\n00:01.000 --> 00:03.000\nA line that is short.\n');
  const audio = '/fixtures/audio/beeps.mp3';
  const episode = { id: 'beeps', audio, transcript: '/short.vtt', duration: 20.5 };
  site.put('/longer.json', JSON.stringify({ title: 'Beeps', episodes: [episode] }));
  return '?show=/longer.json';
}

/** Every state of the page that looks different. */
const states: Readonly<Record<string, State>> = {
  'the demo': { reach: (page) => line(page, 0).waitFor() },
  'playing, with a line and a word marked': { query: beeps, reach: play },
  'the keys': {
    reach: async (page) => {
      await opened('Keys')(page);
      await page.getByRole('dialog').waitFor();
    },
  },
  'about the transcript': {
    reach: async (page) => {
      await opened('About this transcript')(page);
      await page.getByRole('button', { name: /Markdown/ }).waitFor();
    },
  },
  'found lines, and others by the nearest spelling': {
    reach: async (page) => {
      await line(page, 0).waitFor();
      await page.keyboard.press('/');
      await page.getByRole('search').getByRole('textbox').fill('telefone');
      await page.getByText('Nearest:').waitFor();
    },
  },
  'the look': {
    reach: async (page) => {
      await opened('Look')(page);
      await page.getByRole('radio', { name: 'Dark' }).waitFor();
    },
  },
  'the speed': {
    reach: async (page) => {
      await opened(/^Speed/)(page);
      await page.getByRole('slider', { name: 'Speed' }).waitFor();
    },
  },
  'the volume': {
    reach: async (page) => {
      await opened(/^Volume/)(page);
      await page.getByRole('slider', { name: 'Volume' }).waitFor();
    },
  },
  'files of an episode, one of which is asked about': {
    query: '?transcript=/fixtures/audio/beeps.vtt',
    reach: async (page) => {
      await line(page, 0).waitFor();
      const note = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('abc123') };
      await page.locator('input[type=file]').first().setInputFiles(note);
      await page.getByText('This is hardly a transcript').waitFor();
      await button(page, 'Files of this episode').click();
      await page.getByRole('dialog').getByText('notes.txt').waitFor();
    },
  },
  'a kept passage, its mark and its note': {
    reach: async (page) => {
      await line(page, 9).click();
      await page.keyboard.press('k');
      await page.keyboard.press('b');
      await button(page, 'Note').click();
      await page.getByRole('textbox', { name: /^Note on/ }).waitFor();
      await page.getByRole('img', { name: /^Kept/ }).waitFor();
    },
  },
  'kept passages': {
    reach: async (page) => {
      await line(page, 9).click();
      await page.keyboard.press('k');
      await page.keyboard.press('b');
      await button(page, 'Show all').click();
      await page
        .getByRole('listitem')
        .getByRole('button', { name: /^Add a note/ })
        .click();
      await page.getByRole('button', { name: 'Markdown' }).waitFor();
    },
  },
  'kept passages in the library, without any': {
    reach: async (page) => {
      await opened('Library')(page);
      await page.getByRole('button', { name: 'Bring in a library' }).waitFor();
      await page.getByRole('radio', { name: 'Kept passages' }).check();
      await page.getByText('Nothing kept yet').waitFor();
    },
  },
  'kept passages in the library, by a word': {
    reach: async (page) => {
      await line(page, 9).click();
      await page.keyboard.press('k');
      await page.keyboard.press('b');
      await page.getByText('Kept', { exact: true }).waitFor();
      await page.getByRole('banner').getByRole('button', { name: 'Library' }).click();
      await page.getByRole('radio', { name: 'Kept passages' }).check();
      await page.getByRole('dialog').getByRole('searchbox').fill('people');
      await page.getByRole('dialog').getByRole('listitem').waitFor();
    },
  },
  'one speaker alone is shown and heard': {
    reach: async (page) => {
      await line(page, 0).waitFor();
      await page.locator('.middle').dispatchEvent('pointerover');
      await transcript(page).getByText('Iris', { exact: true }).first().click();
      await button(page, 'Play only Iris').click();
    },
  },
  'the recording is waited for, and the sound pauses after each line': {
    query: (site) => {
      site.hold('/fixtures/audio/long.mp3');
      return '?audio=/fixtures/audio/long.mp3&transcript=/fixtures/audio/long.vtt';
    },
    reach: async (page) => {
      await line(page, 0).waitFor();
      await button(page, 'Play').click();
      await button(page, 'Pause (waiting for the recording)').waitFor();
      await button(page, /^Speed/).click();
      await page.getByRole('checkbox', { name: 'Pause after each line' }).check();
      await page.getByText('Waiting for the recording …').waitFor();
    },
  },
  'a recording that breaks off': {
    query: '?audio=/fixtures/audio/truncated.mp3&transcript=/fixtures/audio/beeps.vtt',
    reach: async (page) => {
      await play(page);
      await page.getByText('The recording ends early').waitFor();
    },
  },
  'to share': {
    reach: async (page) => {
      await opened('Share this episode')(page);
      await page.getByRole('textbox', { name: 'Link' }).waitFor();
    },
  },
  'lines that are moved by hand, in what the transcript has not': {
    query: beeps,
    reach: async (page) => {
      await line(page, 1).click();
      await page.keyboard.press('k');
      await page.keyboard.press('.');
      await button(page, 'Ad starts here').click();
      await page.keyboard.press('ArrowRight');
      await button(page, 'Ad is over').click();
      await page.keyboard.press('ArrowLeft');
      await page.getByText('Not in the transcript').waitFor();
      await button(page, 'Find the shift').click();
      await page.getByText('The sound shows no clear shift.').waitFor();
    },
  },
  'a recording that is longer than published': {
    query: longer,
    reach: async (page) => {
      await play(page);
      await button(page, 'Fix the timing').waitFor();
    },
  },
  'lines moved by hand': {
    query: beeps,
    reach: async (page) => {
      await line(page, 0).waitFor();
      await page.keyboard.press('.');
      await page.getByRole('region', { name: 'Timing' }).waitFor();
    },
  },
  'how true the lines are, measured': {
    query: beeps,
    reach: async (page) => {
      await play(page);
      await opened('About this transcript')(page);
      await button(page, 'Measure how late it is').click();
      await page.getByText(/^last .* ms, median/).waitFor();
    },
  },
  'another language, from the right': {
    query: (site) => {
      site.put(
        '/ar.vtt',
        'WEBVTT\nLanguage: ar\n\n00:01.000 --> 00:03.000\n<v ليلى>مرحبا بكم في الحلقة الأولى.\n',
      );
      return '?audio=/fixtures/audio/beeps.mp3&transcript=/ar.vtt&title=الحلقة';
    },
    reach: (page) => line(page, 0).waitFor(),
  },
  'no transcript': {
    query: '?audio=/fixtures/audio/beeps.mp3',
    reach: (page) => page.getByRole('heading', { name: 'No transcript yet' }).waitFor(),
  },
  'a transcript that is not there': {
    query: (_site, trouble) => {
      trouble.allow(/404/);
      return '?audio=/fixtures/audio/beeps.mp3&transcript=none.vtt';
    },
    reach: (page) => page.getByText('none.vtt').first().waitFor(),
  },
  'a recording that is not there': {
    query: (_site, trouble) => {
      trouble.allow(/404|NS_ERROR|NotSupported|failed/i);
      return '?audio=none.mp3&transcript=/fixtures/audio/beeps.vtt';
    },
    reach: (page) => page.getByText('none.mp3').first().waitFor(),
  },
  'nothing to play': {
    query: (_site, trouble) => {
      trouble.allow(/404/);
      return '?show=/none.json';
    },
    reach: (page) => page.getByRole('heading').first().waitFor(),
  },
};

/** What axe finds wrong, each with the elements it is about. */
async function findings(page: Page, rules?: string[]): Promise<string[]> {
  // A colour on its way to another is none of the page's own.
  await page.waitForFunction(() =>
    document.getAnimations().every((one) => !(one instanceof CSSTransition)),
  );
  // The page has no frames: without them axe needs no second page to join its findings.
  // A page in a frame has landmarks of its own.
  const axe = new AxeBuilder({ page }).exclude('iframe').setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

for (const [name, { query = '', reach }] of Object.entries(states)) {
  test(`axe finds nothing, in light and in dark: ${name}`, async ({
    page,
    openPlayer,
    site,
    trouble,
  }) => {
    await openPlayer(typeof query === 'string' ? query : query(site, trouble));
    await reach(page);
    const showIn = (theme: string) =>
      page.evaluate((theme) => {
        document.documentElement.dataset['theme'] = theme;
      }, theme);
    await showIn('light');
    expect(await findings(page), 'light').toEqual([]);
    // A theme changes nothing but colours.
    await showIn('dark');
    expect(await findings(page, ['color-contrast']), 'dark').toEqual([]);
  });
}

test(
  'the whole page is walked by keyboard, and every stop is named and seen',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer();
    await line(page, 0).waitFor();
    await expect(button(page, 'Play')).toBeEnabled();
    const stops: string[] = [];
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement) || element === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(
          element.matches('input[type="range"]')
            ? (element.parentElement!.querySelector('.thumb') ?? element)
            : element,
        );
        const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
        const label = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
        return { label: label.replace(/\s+/g, ' '), isSeen };
      });
      if (!stop || stops.includes(stop.label)) break;
      expect(stop.label, 'has a name').not.toBe('');
      expect(stop.isSeen, `“${stop.label}” shows its focus`).toBe(true);
      stops.push(stop.label);
    }
    const lines = await transcript(page).locator('a').count();
    expect(lines).toBeGreaterThan(20);
    expect(stops.length, `one stop into the lines: ${stops.join(' · ')}`).toBeLessThan(40);
    for (const name of ['Look', 'Open files', 'Keys', 'Play', 'Place in the episode']) {
      expect(stops).toContain(name);
    }
  },
);

test('where colours are forced, what is pressed has a frame', async ({
  page,
  openPlayer,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'its driver forces no colours');
  await page.emulateMedia({ forcedColors: 'active' });
  await openPlayer(beeps);
  await line(page, 0).waitFor();
  const frame = (name: string | RegExp) =>
    button(page, name).evaluate((element) => getComputedStyle(element).borderTopColor);
  await button(page, /^Speed/).click();
  expect(await frame('1×')).not.toBe(await frame('2×'));
  expect(await frame('Off')).not.toBe(await frame('Line'));
  await button(page, 'Sleep timer').click();
  await button(page, '10 min').click();
  expect(await frame('10 min')).not.toBe(await frame('5 min'));
});
