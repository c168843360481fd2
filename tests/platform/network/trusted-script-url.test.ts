// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.unstubAllGlobals();
});

/** The function of a page that has just been loaded: it keeps its policy from then on. */
async function fresh() {
  vi.resetModules();
  return (await import('../../../src/platform/network/trusted-script-url.ts')).trustedScriptUrl;
}

test('the page’s own scripts are vouched for', async () => {
  const trustedScriptUrl = await fresh();
  expect(trustedScriptUrl('assets/worker.js')).toBe('assets/worker.js');
  expect(trustedScriptUrl(`${location.origin}/worker.js`)).toBe(`${location.origin}/worker.js`);
});

test.each(['https://b.example/worker.js', 'javascript:alert(1)', 'data:text/javascript,1'])(
  '%s is no script of this page',
  async (url) => {
    const trustedScriptUrl = await fresh();
    expect(() => trustedScriptUrl(url)).toThrow(TypeError);
  },
);

test('where the browser asks for it, one policy named cueline vouches', async () => {
  const names: string[] = [];
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }) {
      names.push(name);
      return { createScriptURL: (url: string) => `trusted ${rules.createScriptURL(url)}` };
    },
  });
  const trustedScriptUrl = await fresh();
  expect(trustedScriptUrl('a.js')).toBe('trusted a.js');
  expect(trustedScriptUrl('b.js')).toBe('trusted b.js');
  expect(() => trustedScriptUrl('https://b.example/c.js')).toThrow(TypeError);
  expect(names).toEqual(['cueline']);
});
