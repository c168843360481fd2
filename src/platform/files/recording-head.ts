import { nameByHead, type HeadOf } from '../../core/episode/recording-head.ts';
import { addressSource } from './address-source.ts';

/** Reads the heads of files at hand, and of recordings whose host answers ranges and lets pages read them. */
export const headOf: HeadOf = async (audio, signal) => {
  try {
    return await nameByHead(addressSource(audio, signal, 0));
  } catch (error) {
    // Address and length tell recordings apart then.
    if (!signal.aborted) console.info(error);
    return undefined;
  }
};
