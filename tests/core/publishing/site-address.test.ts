import { expect, test } from 'vitest';
import { siteAddress } from '../../../src/core/publishing/site-address.ts';

test.each([
  ['https://example.com', 'https://example.com/'],
  ['  example.com/show ', 'https://example.com/show/'],
  ['http://localhost:8080/a/?b=c#d', 'http://localhost:8080/a/'],
  ['https://[::1]/show/', 'https://[::1]/show/'],
])('“%s” is the site at %s', (typed, address) => {
  expect(siteAddress(typed)).toBe(address);
});

test.each(['', 'show', 'ftp://example.com/', 'https://', 'mailto:a@example.com', 'http://a b.c/'])(
  '“%s” is no address of a site',
  (typed) => {
    expect(siteAddress(typed)).toBeUndefined();
  },
);
