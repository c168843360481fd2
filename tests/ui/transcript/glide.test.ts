// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { Glide } from '../../../src/ui/transcript/glide.ts';

afterEach(() => vi.unstubAllGlobals());

function gliding() {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('requestAnimationFrame', () => 1);
  const scroller = document.createElement('div');
  const glide = new Glide(scroller);
  glide.jump(100);
  return { scroller, glide };
}

test('a scrolling of its own that is told only after the next glide has begun is still its own', () => {
  const { glide } = gliding();
  glide.glide(300);
  expect(glide.isOwn).toBe(true);
});

test('a scrolling by the reader before a glide begins is the reader’s', () => {
  const { scroller, glide } = gliding();
  scroller.scrollTop = 150;
  glide.glide(300);
  expect(glide.isOwn).toBe(false);
});
