import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFolder } from '../../src/publish/read-folder.ts';
import { memoryFolder } from '../support/memory-folder.ts';
import { recording } from '../support/recording.ts';

const audio = new Uint8Array(readFileSync('tests/fixtures/audio/tone.mp3'));
const vtt = 'WEBVTT\n\n00:00.500 --> 00:01.000\nHello\n';
const show = (...episodes: unknown[]) => JSON.stringify({ title: 'Tides', episodes }, null, 2);
type Contents = Parameters<typeof memoryFolder>[0];

async function read(contents: Contents) {
  const { show, oddities } = await readFolder(memoryFolder(contents), {
    fetchBytes: () => Promise.reject(new Error('the host cannot be reached')),
  });
  const told = oddities.map(({ file, line, text }) =>
    [file, line, text].filter((part) => part !== undefined).join(':'),
  );
  return { show, told, ids: show.episodes.map(({ id }) => id) };
}

test('a line that starts before the one above it, and lines past the end of the recording, are told with their lines', async () => {
  const cues = [
    '00:02.000 --> 00:02.500\nB',
    '00:01.000 --> 00:01.500\nA',
    '00:09.000 --> 00:09.500\nC',
  ];
  const { told } = await read({ 'ebb.mp3': audio, 'ebb.vtt': `WEBVTT\n\n${cues.join('\n\n')}\n` });
  expect(told).toEqual([
    expect.stringMatching(/^ebb\.vtt:6:This line starts before the one above it/),
    expect.stringMatching(/^ebb\.vtt:9:One line starts after the end of the recording \(0:03\)/),
  ]);
});

test('lines are past the end of the recording where they are heard there', async () => {
  const told = async (timing: object) => {
    const files = { 'ebb.mp3': audio, 'ebb.vtt': 'WEBVTT\n\n00:09.000 --> 00:09.500\nC\n' };
    const episode = { audio: 'ebb.mp3', transcript: 'ebb.vtt', ...timing };
    return (await read({ ...files, 'show.json': show(episode) })).told;
  };
  expect(await told({ offset: -8 })).toEqual([]);
  expect(await told({ offset: -1 })).toEqual([
    expect.stringMatching(/^ebb\.vtt:3:One line starts after the end .* the first at 0:08:/),
  ]);
});

test('a key of another name is told with its line and the right one', async () => {
  const { told } = await read({
    'show.json':
      '{\n  "title": "Tides",\n  "image": "cover.png",\n  "episodes": [\n    { "audio": "ebb.mp3",\n      "transcirpt": "ebb.vtt" }\n  ]\n}',
    'ebb.mp3': audio,
  });
  expect(told).toEqual([
    'show.json:3:"image" is called "artwork" here.',
    'show.json:6:"transcirpt" is called "transcript" here.',
  ]);
});

test('values that say nothing are told with their lines and with what is right', async () => {
  const lines = [
    '{ "title": "Tides",',
    '"theme": "drak",',
    '"type": "sreial",',
    '"locked": "maybe",',
    '"explicit": "no",',
    '"email": "anna(at)x",',
    '"links": [{ "titel": "Us", "url": "https://a.example" },',
    '  { "title": "Us", "url": "htps://x" }],',
    '"episodes": [{ "audio": "ebb.mp3",',
    '  "season": "one",',
    '  "type": "ful",',
    '  "insertions": [[1, 2],',
    '    [9, 5]] }] }',
  ];
  const { told } = await read({ 'show.json': lines.join('\n'), 'ebb.mp3': audio });
  expect(told).toEqual([
    'show.json:8:An address in "links" was left out: only http and https addresses are opened, not “htps://x”.',
    'show.json:2:"theme" should be "light" or "dark", not "drak", and counts as missing.',
    'show.json:3:"type" should be "episodic" or "serial", not "sreial", and counts as missing.',
    'show.json:4:"locked" should be true or false, without quotes, not "maybe", and counts as missing.',
    'show.json:5:"explicit" should be true or false, without quotes, not "no", and counts as missing.',
    'show.json:6:"email" should be an address such as anna@example.com, not "anna(at)x", and counts as missing.',
    'show.json:7:"titel" is called "title" here.',
    'show.json:10:"season" should be a number such as 2, not "one", and counts as missing.',
    'show.json:11:"type" should be "full" or "trailer" or "bonus", not "ful", and counts as missing.',
    'show.json:13:"insertions" should be pairs of seconds, start and end, such as [[213.9, 268.5]]; [9,5] ends before it begins, and is left out.',
  ]);
});

test('a mistake in the JSON is told with its line, and nothing of the folder is published in its place', async () => {
  const { told, ids } = await read({
    'show.json': '{\n  "title": "Tides",\n  "episodes": [],\n}',
    'ebb.mp3': audio,
  });
  expect(told).toEqual([expect.stringMatching(/^show\.json:3:.* a comma too many\.$/)]);
  expect(ids).toEqual([]);
});

test('a show file that cannot be read is told, and nothing of the folder is published in its place', async () => {
  const { told, ids } = await read({ 'show.json': new Error('denied'), 'ebb.mp3': audio });
  expect(told).toEqual(['show.json:This cannot be read (denied), and is left out.']);
  expect(ids).toEqual([]);
});

test('a transcript that belongs to nothing is told', async () => {
  const { told } = await read({ 'ebb.mp3': audio, 'flow.de.vtt': vtt, 'README.md': '# Hello' });
  expect(told).toEqual([expect.stringMatching(/^flow\.de\.vtt:This belongs to no recording/)]);
});

test('two episodes that want one address are told, and left out', async () => {
  const { told, ids } = await read({
    'a/Ebb!/talk.mp3': audio,
    'b/ebb/talk.mp3': recording(1),
    'c/flow/talk.mp3': recording(2),
  });
  expect(ids).toEqual(['flow']);
  expect(told).toEqual([
    expect.stringMatching(
      /^a\/Ebb!\/talk\.mp3:.*wants the address “ebb”, and so does “b\/ebb\/talk\.mp3”/,
    ),
    expect.stringMatching(/^b\/ebb\/talk\.mp3:.*wants the address “ebb”/),
  ]);
});

test('an id that is given twice is told with both lines; nobody gets it by a guess', async () => {
  const { told, ids } = await read({
    'show.json': show({ id: 'ebb', audio: 'a.mp3' }, { id: 'ebb', audio: 'b.mp3' }),
    'a.mp3': audio,
    'b.mp3': audio,
  });
  expect(ids).toEqual([]);
  expect(told).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^show\.json:4:This is left out: .* and so does “b” \(line 8\)/),
      expect.stringMatching(/^show\.json:8:This is left out: .* and so does “a” \(line 4\)/),
    ]),
  );
});

test.each(['assets', 'search', 'player', 'con', 'local-1'])(
  'an id that the site or a disk needs, %s, is told and gets another address',
  async (id) => {
    const { told, ids } = await read({ 'show.json': show({ id, audio: 'a.mp3' }), 'a.mp3': audio });
    expect(ids).toEqual([`episode-${id}`]);
    expect(told).toEqual([
      expect.stringMatching(`^show\\.json:4:The site itself needs the address “${id}”`),
    ]);
  },
);

test('an id is made fit for an address, and told', async () => {
  const { told, ids } = await read({
    'show.json': show({ id: '../../Ebb & Flow', audio: 'a.mp3' }),
    'a.mp3': audio,
  });
  expect(ids).toEqual(['ebb-and-flow']);
  expect(told).toEqual([expect.stringContaining('becomes the address “ebb-and-flow”')]);
});

test('names that climb out of the folder, that are not there, and schemes that run code are told', async () => {
  const { show: shown, told } = await read({
    'show.json': show(
      { audio: 'a.mp3', transcript: '../../etc/passwd' },
      { audio: 'a.mp3', title: 'Two', transcript: 'javascript:alert(1)' },
      { audio: 'file:///etc/passwd', title: 'Three' },
      { audio: 'blob:https://x.example/1', title: 'Four' },
      { audio: 'a.mp3', title: 'Five', artwork: 'data:text/html,x' },
    ),
    'a.mp3': audio,
  });
  expect(shown.episodes.map(({ transcripts, artwork }) => [transcripts.length, artwork])).toEqual([
    [0, undefined],
    [0, undefined],
    [0, undefined],
  ]);
  expect(told).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^show\.json:6:There is no file “etc\/passwd”/),
      expect.stringMatching(/^show\.json:11:.*only http and https/),
      expect.stringMatching(
        /^show\.json:\d+:“blob:https:\/\/x\.example\/1” holds in one browser only/,
      ),
    ]),
  );
});

test('a name in another case is found and told; two names that differ only in case or form are told', async () => {
  const { told } = await read({
    'show.json': show({ audio: 'EBB.mp3', title: 'Ebb' }),
    'ebb.mp3': audio,
    'caf\u00e9.txt': 'a',
    'cafe\u0301.txt': 'a',
  });
  expect(told).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^show\.json:5:“EBB\.mp3” is called “ebb\.mp3” in the folder/),
      expect.stringMatching(/^caf.+\.txt:The name differs from “caf.+\.txt” only in case/),
    ]),
  );
});

test('empty and unreadable files are told, and cost no more than themselves', async () => {
  const {
    told,
    ids,
    show: shown,
  } = await read({
    'ebb.mp3': audio,
    'ebb.vtt': '',
    'ebb.de.vtt': new Error('I/O error'),
    'flow.mp3': new Uint8Array(),
    'moon.mp3': audio,
    'moon.vtt': 'WEBVTT\n',
    'show.json': show(
      { audio: 'ebb.mp3', transcripts: ['ebb.vtt', 'ebb.de.vtt'] },
      { audio: 'moon.mp3' },
    ),
  });
  expect(ids.sort()).toEqual(['ebb', 'moon']);
  expect(shown.episodes.map(({ transcripts }) => transcripts.length)).toEqual([0, 0]);
  expect(told).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^flow\.mp3:“flow\.mp3” is empty/),
      expect.stringMatching(/^ebb\.vtt:There is no transcript/),
      expect.stringMatching(/^ebb\.de\.vtt:The transcript cannot be read \(I\/O error\)/),
      expect.stringMatching(/^moon\.vtt:There is no transcript/),
    ]),
  );
});

test('markup stays text, and characters that turn text around are taken out', async () => {
  const { show: shown, ids } = await read({
    'show.json': show({ title: '<script>Ebb</script>\u202e3pm\u0007', audio: 'a.mp3' }),
    'a.mp3': audio,
  });
  expect(shown.episodes[0]!.title).toBe('<script>Ebb</script>3pm');
  expect(ids).toEqual(['script-ebb-script-3pm']);
});

test('a feed full of entities, and a manifest that nests without end, do no harm', async () => {
  const entities = Array.from(
    { length: 20 },
    (_, i) => `<!ENTITY a${i} "&a${i - 1};&a${i - 1};">`,
  ).join('');
  const bomb = `<!DOCTYPE rss [<!ENTITY a0 "x">${entities}]><rss><channel><title>&a19;</title><item><title>Ebb</title><enclosure url="https://x.example/a.mp3"/></item></channel></rss>`;
  expect((await read({ 'feed.xml': bomb })).show.title.length).toBeLessThan(100);
  const deep = `{"title":"T","x":${'['.repeat(200_000)}${']'.repeat(200_000)},"episodes":[{"audio":"a.mp3"}]}`;
  expect((await read({ 'show.json': deep, 'a.mp3': audio })).told.length).toBeLessThan(3);
});

test('a long name in letters of any script becomes a short address', async () => {
  const { ids } = await read({
    [`${'Ü'.repeat(120)}.mp3`]: audio,
    'Приливы и отливы.mp3': audio,
    'うみ.mp3': audio,
  });
  expect(ids.every((id) => /^[a-z0-9-]{3,60}$/.test(id))).toBe(true);
  expect(ids).toContain('prilivy-i-otlivy');
});

test('transcripts of the web that cannot be had are told with their addresses', async () => {
  const url = 'https://x.example/a.vtt';
  const { told } = await read({
    'show.json': show({ audio: 'a.mp3', transcript: url }),
    'a.mp3': audio,
  });
  expect(told).toEqual([
    `The transcript at ${url} cannot be read (the host cannot be reached), and is left out.`,
  ]);
});

test('a picture inside show.json, and a typeface and a style of another site, are told', async () => {
  const { show: shown, told } = await read({
    'show.json': `{
      "title": "Tides",
      "artwork": "data:image/png;base64,iVBORw0KGgo=",
      "typeface": "https://x.example/a.woff2",
      "style": "https://x.example/a.css"
    }`,
    'ebb.mp3': audio,
  });
  expect([shown.artwork, shown.brand]).toEqual([undefined, {}]);
  expect(told).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^show\.json:3:“data:image\/png;.*” is no file of its own/),
      expect.stringMatching(/^show\.json:4:A site takes no typeface from the web/),
      expect.stringMatching(/^show\.json:5:A site takes no style from the web/),
    ]),
  );
});
