/**
 * The address of a site as it is typed, `https://` left out or not: without query and fragment, and with a slash at its
 * end, for its pages stand below it. Undefined if it is none of the web.
 */
export function siteAddress(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isWeb = /^https?:$/.test(url.protocol) && /[.:]|^localhost$/.test(url.hostname);
  if (!isWeb || url.username !== '') return undefined;
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}
