// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { sheetTouches, type Sheet } from '../../../src/ui/attachments/sheet-touches.ts';

let open = new AbortController();
afterEach(() => {
  open.abort();
  document.body.replaceChildren();
});

/** A sheet on the window's lower edge, and how often it was closed. */
function openSheet(edge: Sheet['edge'] = 'bottom') {
  open = new AbortController();
  const element = document.createElement('div');
  const inner = document.createElement('p');
  element.append(inner);
  document.body.append(element);
  let closed = 0;
  const isInside = (target: Node) => element.contains(target);
  sheetTouches({ element, edge, isInside, close: () => closed++ }, open.signal);
  return { element, inner, closed: () => closed };
}

function touch(target: Element, type: string, place?: readonly [x: number, y: number]): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const touches = place ? [{ clientX: place[0], clientY: place[1] }] : [];
  Object.defineProperty(event, 'touches', { value: touches });
  target.dispatchEvent(event);
  return event;
}

function swipe(target: Element, to: readonly [x: number, y: number]): void {
  touch(target, 'touchstart', [100, 300]);
  touch(target, 'touchmove', [100 + to[0] / 2, 300 + to[1] / 2]);
  touch(target, 'touchmove', [100 + to[0], 300 + to[1]]);
  touch(target, 'touchend');
}

test('a swipe to the edge that a sheet hangs on closes it', () => {
  const low = openSheet('bottom');
  swipe(low.inner, [5, 90]);
  expect(low.closed()).toBe(1);
  open.abort();

  const high = openSheet('top');
  swipe(high.inner, [5, -90]);
  expect(high.closed()).toBe(1);
});

test.each([
  ['away from the edge', [0, -90]],
  ['to the side', [90, 40]],
  ['not far', [0, 40]],
] as const)('a swipe %s leaves the sheet open and where it was', (_, to) => {
  const { element, inner, closed } = openSheet();
  swipe(inner, to);
  expect(closed()).toBe(0);
  expect(element.style.translate).toBe('');
});

test('a sheet follows the finger, and the page does not scroll along', () => {
  const { element, inner } = openSheet();
  touch(inner, 'touchstart', [100, 300]);
  const move = touch(inner, 'touchmove', [100, 340]);
  expect(element.style.translate).toBe('0 40px');
  expect(move.defaultPrevented).toBe(true);
});

test('what is scrolled within a sheet is scrolled to its end first', () => {
  const { element, inner, closed } = openSheet();
  element.style.overflowY = 'auto';
  element.scrollTop = 50;
  swipe(inner, [0, 90]);
  expect(closed()).toBe(0);
  element.scrollTop = 0;
  swipe(inner, [0, 90]);
  expect(closed()).toBe(1);
});

test('a slider takes its own touches', () => {
  const { element, closed } = openSheet();
  const slider = document.createElement('input');
  element.append(slider);
  swipe(slider, [0, 90]);
  expect(closed()).toBe(0);
});

test('a sheet that has closed takes no more swipes', () => {
  const { inner, closed } = openSheet();
  open.abort();
  swipe(inner, [0, 90]);
  expect(closed()).toBe(0);
});
