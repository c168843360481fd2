// @vitest-environment jsdom
import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { BrowserServices } from '../../../../src/core/browser-services.ts';
import SaveAs from '../../../../src/ui/transcript/about/SaveAs.svelte';
import { late } from '../../../support/late.ts';
import { pageParts } from '../../../support/page-parts.ts';
import { show } from '../../../support/show.ts';

const vtt = 'https://a.example/talk.vtt';

/** A page on which files are saved once the services that were asked for arrive, in order of the clicks. */
async function page() {
  const parts = pageParts({ [vtt]: 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n' });
  parts.openEpisode.clear();
  await parts.openEpisode.open({ id: 'a', title: 'Talk', transcripts: [{ url: vtt }] }, 'a');
  const services = await parts.state.browserServices();
  const asked: ReturnType<typeof late<BrowserServices>>[] = [];
  const browserServices = () => {
    const one = late<BrowserServices>();
    asked.push(one);
    return one.promise;
  };
  const state = { ...parts.state, browserServices };
  const user = show(SaveAs, { ...parts, state }, { parsed: parts.openEpisode.transcript.parsed! });
  const arrive = (i: number) => asked[i]!.arrive(services);
  return { user, asked, arrive, saved: parts.saved };
}

const format = (name: RegExp) => screen.getByRole('button', { name });
const said = () =>
  [...screen.getByRole('status').querySelectorAll('p')].map((one) => one.textContent);

test('a slow save takes nothing from what is told of a later one', async () => {
  const { user, asked, arrive } = await page();
  await user.click(format(/WebVTT/));
  await expect.poll(() => asked).toHaveLength(1);
  await user.click(format(/SubRip|SRT/));
  await expect.poll(() => asked).toHaveLength(2);
  arrive(1);
  await expect.poll(said).toEqual(['Saved as Talk.srt']);
  arrive(0);
  await expect.poll(said).toEqual(['Saved as Talk.vtt', 'Saved as Talk.srt']);
});

test('what is being saved is not saved a second time; once it is done, it is', async () => {
  const { user, asked, arrive, saved } = await page();
  await user.click(format(/WebVTT/));
  await user.click(format(/WebVTT/));
  await expect.poll(() => asked).toHaveLength(1);
  arrive(0);
  await expect.poll(() => saved).toHaveLength(1);
  await expect.poll(said).toEqual(['Saved as Talk.vtt']);
  await user.click(format(/WebVTT/));
  await expect.poll(() => asked).toHaveLength(2);
});
