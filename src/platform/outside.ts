/** What the page needs of the platform now and then, and not at its start. */
export { saveFile } from './save-file.ts';
