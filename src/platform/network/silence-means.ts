import { isOffline, isSameOrigin } from './reach.ts';
import { NoAnswer, request } from './request.ts';

/** Why a request had no answer, in the truest of our words. */
export async function silenceMeans(url: string): Promise<'not-found' | 'refused' | 'offline'> {
  // The file behind it was let go of, or belongs to another visit.
  if (url.startsWith('blob:')) return 'not-found';
  if (isOffline()) return 'offline';
  if (!isSameOrigin(url)) return 'refused';
  // The page came from this site, so silence is a lost connection, unless the site sent us on to one that refuses.
  return (await isSentElsewhere(url)) ? 'refused' : 'offline';
}

async function isSentElsewhere(url: string): Promise<boolean> {
  try {
    const response = await request(url, { method: 'HEAD', redirect: 'manual' });
    return response.type === 'opaqueredirect';
  } catch (error) {
    if (error instanceof NoAnswer) return false;
    throw error;
  }
}
