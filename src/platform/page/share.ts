import type { Share } from '../../core/browser-services.ts';

/** Where the system has a share sheet for pages. */
export const share: Share | undefined =
  typeof navigator.share === 'function' ? shareByNavigator : undefined;

async function shareByNavigator(what: Parameters<Share>[0]): Promise<boolean> {
  try {
    await navigator.share({ ...what });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return true;
    console.warn(error);
    return false;
  }
}
