import { expect, test } from 'vitest';
import { methodsFor, readCommand } from '../../../src/core/embed/frame-messages.ts';

const own = 'https://pod.example';
const maySet = (origin: string | undefined, ...listed: string[]) =>
  methodsFor(origin, listed, own).includes('setVolume');

test('a command comes as JSON or as an object', () => {
  const command = { context: 'player.js', method: 'setVolume', value: 3, listener: 'a' };
  const read = { method: 'setVolume', value: 3, listener: 'a' };
  expect(readCommand(command)).toEqual(read);
  expect(readCommand(JSON.stringify(command))).toEqual(read);
  expect(readCommand({ ...command, context: 'other' })).toBeUndefined();
});

test('a listed origin may do more, whatever path or case it is written with', () => {
  expect(maySet('https://blog.example', 'https://Blog.example/posts/')).toBe(true);
  expect(maySet('https://blog.example', 'https://other.example')).toBe(false);
  expect(maySet('http://blog.example', 'https://blog.example')).toBe(false);
  expect(maySet('https://x.example', '*')).toBe(true);
});

test('the player’s own site may do more without a list, a page that nobody knows may not', () => {
  expect(maySet(own)).toBe(true);
  expect(maySet(undefined)).toBe(false);
  expect(maySet('null', 'data:text/html,x', 'nonsense')).toBe(false);
});
