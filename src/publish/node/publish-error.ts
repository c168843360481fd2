/** A reason why nothing could be written, in words for the publisher. */
export class PublishError extends Error {
  override name = 'PublishError';
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk’s quota is used up',
  EACCES: 'it may not be written or read',
  EPERM: 'it may not be written or read',
  EROFS: 'the disk may only be read',
  ENOENT: 'it is not there',
  ENOTDIR: 'it is no folder',
  EBUSY: 'another program holds it',
  EXDEV: 'it is a disk of its own',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
};

/** The system's code of an error, such as `ENOSPC`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** The reason of a system's error, as a part of a sentence. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return (code && reasons[code]) ?? (error instanceof Error ? error.message : String(error));
}
