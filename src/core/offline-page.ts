/** Path of the page in a published site that answers for pages that are not at hand without a network. */
export const OFFLINE_PAGE = 'offline.html';
