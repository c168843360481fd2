/** Start of our databases' names, known without loading the code that opens them. */
export const LIBRARY_NAME = 'cueline';
