import { counting } from './formatting.ts';

const { percent, counted } = counting('en');

/** What is said where one’s own files are published. It comes with that, so that the start does without. */
export const enPublishing = {
  publishTitle: 'Publish a show',
  publishWhy:
    'Your files become a website: a page for the show, and one for each episode with its transcript. It is made here, in your browser, and nothing is uploaded.',
  showName: 'Name of the show',
  siteAddress: 'Address of the site',
  siteAddressWhy:
    'Where it will stand, if you know. With an address it also gets a feed for podcast apps.',
  siteAddressWrong:
    'This is no address of the web. One looks like tides.example or https://example.org/tides.',
  siteLanguage: 'Language of the site',
  sitePages: 'Pages',
  showPage: 'The show, with all episodes',
  titleOf: (episode: string) => `Title of “${episode}”`,
  publishEpisode: (episode: string) => `Publish “${episode}”`,
  moveUp: (episode: string) => `Move “${episode}” up`,
  moveDown: (episode: string) => `Move “${episode}” down`,
  noRecording: 'no recording',
  noWords: 'no transcript',
  chaptersCount: (count: number) => counted(count, { one: '# chapter', other: '# chapters' }),
  hasPicture: 'picture',
  pageLeftOut: 'Has no page: see below.',
  oddities: 'Worth a look',
  lookingThrough: 'Looking through the files',
  siteSize: (size: string) => `About ${size}`,
  saveZip: 'Save as ZIP',
  makingSite: (share: number) => `Making the site: ${percent(share)}`,
  siteSaved: (file: string) => `${file} is saved.`,
  siteNext:
    'Unpack it, and upload what is inside to any web host: GitHub Pages, Netlify, Cloudflare Pages, or your own web space.',
  siteCancelled: 'Stopped. Nothing was saved.',
  siteFailed: 'The site could not be saved. Check that the disk has room, and try again.',
  noPublisher: 'What makes the site could not be loaded. Check the network and try again.',
  nameFirst: 'Give the show a name first.',
};

export type PublishingMessages = typeof enPublishing;
