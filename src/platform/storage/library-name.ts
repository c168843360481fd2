/** How the names of our databases begin. */
export const LIBRARY_NAME = 'cueline';
