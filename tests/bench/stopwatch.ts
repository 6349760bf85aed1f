import { performance } from 'node:perf_hooks';

/** Seconds by the clock, and of this process's own work: on a machine busy with other things only the latter compare. */
export interface Took {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

export function startStopwatch(): () => Took {
  const at = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - at) / 1_000, cpuSeconds: (user + system) / 1e6 };
  };
}

export const addTook = (one: Took, other: Took): Took => ({
  seconds: one.seconds + other.seconds,
  cpuSeconds: one.cpuSeconds + other.cpuSeconds,
});

/** So many of something: how many a second, by the clock and by the process's own work. */
export const rates = (count: number, { seconds, cpuSeconds }: Took) => ({
  perSecond: Math.round(count / seconds),
  perCpuSecond: Math.round(count / cpuSeconds),
});

export const round2 = (value: number) => Math.round(value * 100) / 100;
