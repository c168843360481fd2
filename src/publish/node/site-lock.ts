import { mkdirSync, readdirSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './publish-error.ts';

/** Locks that runs in this process hold: a number of a process comes again, in containers most of all. */
const held = new Set<string>();

/**
 * Takes a lock: a folder, which is made by one process alone, with the number of that process as the name of a file in it.
 * Gives what leaves the lock; else who holds it, where that is known. A lock of a process that is gone is taken over.
 */
export function takeLock(folder: string): (() => void) | { readonly holder: number | undefined } {
  if (!isMade(folder)) {
    const holder = holderOf(folder);
    if (holder === undefined || isRunning(holder, folder)) return { holder };
    // Of several processes that find it left, one deletes the file; only that one may go on.
    if (!isLeft(folder, holder) || !isMade(folder)) return { holder: undefined };
  }
  const own = path.join(folder, String(process.pid));
  writeFileSync(own, '');
  held.add(folder);
  return () => {
    if (!held.delete(folder)) return;
    unlinkSync(own);
    rmdirSync(folder);
  };
}

function isMade(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined for a lock that is taken or left at this moment. */
function holderOf(folder: string): number | undefined {
  try {
    const [name] = readdirSync(folder);
    return name !== undefined && /^\d+$/.test(name) ? Number(name) : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isLeft(folder: string, holder: number): boolean {
  try {
    unlinkSync(path.join(folder, String(holder)));
    rmdirSync(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function isRunning(pid: number, folder: string): boolean {
  if (pid === process.pid) return held.has(folder);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another name.
    return codeOf(error) === 'EPERM';
  }
}
