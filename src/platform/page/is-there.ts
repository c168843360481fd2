import type { IsThere } from '../../core/browser-services.ts';

/** Asks the host. One that answers every address with a page does not have the file. */
export const isThere: IsThere = async (url) => {
  try {
    const { ok, status, headers } = await fetch(url, { method: 'HEAD' });
    // Some hosts do not know the question.
    if (status === 405 || status === 501) return true;
    return ok && headers.get('content-type')?.startsWith('text/html') !== true;
  } catch (error) {
    // Without a connection the demo would not play either.
    console.info(error);
    return false;
  }
};
