// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { tick } from 'svelte';
import { pressKey, watchKeys } from '../../../src/ui/player/keys.ts';
import { pageParts } from '../../support/page-parts.ts';

/** A page that plays at 50 of 100 seconds, in the second of three lines. */
function page() {
  const { player, playback, follow, fit, lines } = pageParts();
  playback.load('https://a.example/talk.mp3');
  player.finishLoading({ duration: 100 });
  lines.cues = [20, 40, 60].map((start) => ({ start, end: start + 15, text: 'x' }));
  playback.seek(50);
  const wishes: string[] = [];
  const targets = {
    ...{ playback, follow },
    nudge: (by: number) => fit.nudge(playback.time, by),
    keep: () => wishes.push('kept'),
    hearLine: () => wishes.push('heard'),
    switchView: () => wishes.push('view'),
    showKeys: () => wishes.push('keys'),
    search: () => wishes.push('search'),
    goBeside: (where: string) => wishes.push(where),
  };
  /** Presses a key on the element that `html` describes, or on the page. */
  const press = (key: string, html = '', init: KeyboardEventInit = {}) => {
    document.body.innerHTML = html;
    const on = document.body.querySelector('[autofocus]') ?? document.body;
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    on.addEventListener('keydown', (e) => pressKey(e as KeyboardEvent, targets), { once: true });
    on.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { player, follow, fit, wishes, press, targets };
}

describe('a key', () => {
  test.each([
    ['j', 35],
    ['l', 80],
    ['ArrowLeft', 45],
    ['ArrowRight', 55],
    ['ArrowUp', 20],
    ['ArrowDown', 60],
    ['r', 40],
    ['R', 40],
    ['0', 0],
    ['7', 70],
  ])('%s goes from 50 s to %f s', (key, time) => {
    const { player, press } = page();
    expect(press(key)).toBe(true);
    expect(player.time).toBe(time);
  });

  test('Shift with P or N asks for the episode beside, the letter alone for nothing', () => {
    const { wishes, press } = page();
    press('P', '', { shiftKey: true });
    press('N', '', { shiftKey: true });
    expect(press('n')).toBe(false);
    expect(wishes).toEqual(['previous', 'next']);
  });

  test.each([' ', 'k', 'K'])('“%s” plays and pauses', (key) => {
    const { player, press } = page();
    press(key);
    expect(player.paused).toBe(false);
    press(key);
    expect(player.paused).toBe(true);
  });

  test.each([' ', 'k', 'm', 'v'])('“%s” held down turns over once', (key) => {
    const { player, wishes, press } = page();
    press(key);
    const after = [player.paused, player.muted, wishes.length];
    expect(press(key, '', { repeat: true })).toBe(true);
    expect([player.paused, player.muted, wishes.length]).toEqual(after);
  });

  test('for a way held down goes on', () => {
    const { player, press } = page();
    press('ArrowRight');
    press('ArrowRight', '', { repeat: true });
    expect(player.time).toBe(60);
  });

  test('[ and ] change the speed, \\ makes it normal', () => {
    const { player, press } = page();
    press(']');
    press(']');
    expect(player.rate).toBe(1.2);
    press('[');
    expect(player.rate).toBe(1.1);
    press('\\');
    expect(player.rate).toBe(1);
  });

  test('m mutes and is heard again', () => {
    const { player, press } = page();
    press('m');
    expect(player.muted).toBe(true);
    press('m');
    expect(player.muted).toBe(false);
  });

  test('f takes hold of the line, v switches the view, / searches, ? shows all keys', () => {
    const { follow, wishes, press } = page();
    follow.seen('up');
    press('f');
    expect(follow.holding).toBe(true);
    press('v');
    press('/');
    press('?', '', { shiftKey: true });
    expect(wishes).toEqual(['view', 'search', 'keys']);
  });

  test('that means nothing is left to the browser', () => {
    const { player, press } = page();
    const calls = player.calls.length;
    expect(press('x')).toBe(false);
    expect(press('Tab')).toBe(false);
    expect(player.calls).toHaveLength(calls);
  });

  test('for a tenth does nothing while no duration is known', () => {
    const { player, press } = page();
    player.load('https://a.example/other.mp3');
    press('5');
    expect(player.time).toBe(0);
  });
});

describe('no key of the page fires', () => {
  test.each([
    ['in a text field', '<input autofocus>'],
    ['in a text area', '<textarea autofocus></textarea>'],
    ['in a list to choose from', '<select autofocus></select>'],
    ['in editable text', '<div contenteditable="true"><b autofocus tabindex="0">x</b></div>'],
    ['in a dialog', '<dialog open><button autofocus>OK</button></dialog>'],
  ])('%s', (_, html) => {
    const { player, wishes, press } = page();
    for (const key of ['k', 'j', '5', 'ArrowLeft', '?', ' ']) expect(press(key, html)).toBe(false);
    expect(player.time).toBe(50);
    expect(player.paused).toBe(true);
    expect(wishes).toEqual([]);
  });

  test.each(['ctrlKey', 'altKey', 'metaKey'])('with %s', (modifier) => {
    const { player, press } = page();
    expect(press('l', '', { [modifier]: true })).toBe(false);
    expect(player.time).toBe(50);
  });

  test('after someone else has taken it', () => {
    const { player } = page();
    const event = new KeyboardEvent('keydown', { key: 'l', cancelable: true });
    event.preventDefault();
    pressKey(event, {
      ...pageParts(),
      switchView: () => undefined,
      showKeys: () => undefined,
      search: () => undefined,
      goBeside: () => undefined,
      keep: () => undefined,
      hearLine: () => undefined,
      nudge: () => undefined,
    });
    expect(player.time).toBe(50);
  });
});

test('lines are moved by a little, and the one that is pointed at is said to be heard', () => {
  const { fit, wishes, press } = page();
  for (const key of ['.', '>', ',', '.']) press(key);
  expect(fit.timeline.toAudio(20)).toBeCloseTo(20.6);
  press('<');
  expect(fit.timeline.toAudio(20)).toBeCloseTo(20.1);
  press('h');
  expect(wishes).toEqual(['heard']);
});

test('the space bar on a button is the button’s', () => {
  const { player, press } = page();
  expect(press(' ', '<button autofocus>x</button>')).toBe(false);
  expect(player.paused).toBe(true);
});

test('other keys work while a button has the focus', () => {
  const { player, press } = page();
  press('l', '<button autofocus>x</button>');
  expect(player.time).toBe(80);
});

test('on a slider the arrows are the slider’s, the letters the page’s', () => {
  const { player, press } = page();
  const slider = '<input type="range" autofocus>';
  expect(press('ArrowRight', slider)).toBe(false);
  expect(player.time).toBe(50);
  press('k', slider);
  expect(player.paused).toBe(false);
});

describe('the space bar', () => {
  const controls = ['<button>Speed</button>', '<input type="checkbox">', '<input type="radio">'];

  /** Presses the space bar on a control that has the focus by the mouse or by key. */
  async function spaceOn(html: string, by: 'pointer' | 'key') {
    const { player, targets } = page();
    document.body.innerHTML = html;
    const control = document.body.querySelector('button, input')!;
    const stop = watchKeys(targets);
    await tick();
    control.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    if (by === 'key')
      control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    const isTaken = ['keydown', 'keyup'].map((type) => {
      const event = new KeyboardEvent(type, { key: ' ', bubbles: true, cancelable: true });
      return !control.dispatchEvent(event);
    });
    stop();
    return { isPlaying: !player.paused, isTaken };
  }

  test.each(controls)('plays after the mouse has used %s', async (html) => {
    expect(await spaceOn(html, 'pointer')).toEqual({ isPlaying: true, isTaken: [true, true] });
  });

  test.each(controls)('is for %s where keys have led there', async (html) => {
    expect(await spaceOn(html, 'key')).toEqual({ isPlaying: false, isTaken: [false, false] });
  });

  test('is for a dialog’s button and for what is typed, whatever led there', async () => {
    for (const html of ['<dialog open><button>OK</button></dialog>', '<input>'])
      expect(await spaceOn(html, 'pointer')).toEqual({ isPlaying: false, isTaken: [false, false] });
  });
});
