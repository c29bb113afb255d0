/**
 * The shortest of `runs` runs of `work`, in milliseconds: what the machine can do, with the least of what else it was
 * doing. Asynchronous work is awaited.
 */
export async function shortest(runs: number, work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    const done = work();
    if (done instanceof Promise) await done;
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
