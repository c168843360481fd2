import { readdirSync, readFileSync } from 'node:fs';

/** What the processes that this one has started use: Linux only, NaN elsewhere. */
export interface Use {
  /** Seconds of the processor, of those that still run. */
  readonly cpu: number;
  /** MB of memory that holds no file: programs and libraries, which other browsers may share, are left out. */
  readonly memory: number;
}

/** Ticks of the processor in a second, on every Linux of today. */
const TICKS = 100;

/** Of this process's children, and of all below them. */
export function useOfChildren(): Use {
  if (process.platform !== 'linux') return { cpu: Number.NaN, memory: Number.NaN };
  let [cpu, memory] = [0, 0];
  for (const one of descendants(process.pid)) {
    cpu += one.cpu;
    memory += memoryOf(one.id);
  }
  return { cpu, memory };
}

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly cpu: number;
}

function descendants(root: number): Process[] {
  const all = readdirSync('/proc').flatMap((name) => processOf(Number(name)) ?? []);
  const found: Process[] = [];
  let parents = new Set([root]);
  while (parents.size > 0) {
    const children = all.filter(({ parent }) => parents.has(parent));
    found.push(...children);
    parents = new Set(children.map(({ id }) => id));
  }
  return found;
}

function memoryOf(id: number): number {
  const kilobytes = [...textOf(id, 'status').matchAll(/^Rss(?:Anon|Shmem):\s+(\d+)/gm)];
  return kilobytes.reduce((sum, [, one]) => sum + Number(one) / 1000, 0);
}

/** By `man 5 proc`: behind the name in brackets, the parent is the second value, the ticks the 12th and 13th. */
function processOf(id: number): Process | undefined {
  if (Number.isNaN(id)) return undefined;
  const stat = textOf(id, 'stat');
  const values = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(values[11]) + Number(values[12]);
  return stat === '' ? undefined : { id, parent: Number(values[1]), cpu: ticks / TICKS };
}

/** Empty for a process that has ended. */
function textOf(id: number, name: string): string {
  try {
    return readFileSync(`/proc/${id}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
