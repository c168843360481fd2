/** Milliseconds that the processor spends on `work`: unlike the clock's, they do not grow when the machine has other things to do. */
export function cpuTime(work: () => unknown): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}
