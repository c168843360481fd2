import type { Attachment } from 'svelte/attachments';

/** Sets style properties through the CSSOM, which the page's Content-Security-Policy allows. */
export function css(
  properties: Readonly<Record<string, string | number>>,
): Attachment<HTMLElement> {
  return ({ style }) => {
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, String(value));
  };
}
