import { trustedScriptUrl } from '../network/trusted-script-url.ts';
import { workerUrl } from './served.ts';
import type { WorkerMessage } from './sw.ts';

/**
 * Has the service worker serve this page's folder from now on. At the first visit it is told what to `remember`: the
 * addresses that the page is made of and has loaded without it. Without a worker the page works as before; the reasons
 * are many (no https, a private window, a browser without), so that is not an error.
 */
export async function registerWorker(remember: () => readonly string[]): Promise<void> {
  const { serviceWorker } = navigator;
  // In a page of others the browser gives it storage that nobody comes back to; a page that is edited is not built.
  if (!serviceWorker || window.parent !== window || import.meta.env.DEV) return;
  try {
    const isFirst = serviceWorker.controller === null;
    await serviceWorker.register(trustedScriptUrl(workerUrl()));
    if (!isFirst) return;
    const { active } = await serviceWorker.ready;
    const message: WorkerMessage = { remember: remember() };
    active?.postMessage(message);
  } catch (error) {
    console.info(error);
  }
}
