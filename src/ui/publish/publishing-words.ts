import { enPublishing, type PublishingMessages } from '../i18n/en-publishing.ts';
import { m } from '../i18n/index.ts';

/** The words of this folder, in the reader's language. */
export const words = (): PublishingMessages => m.publishing ?? enPublishing;
