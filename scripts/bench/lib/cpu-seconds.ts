/** The processor time of another process, which other work on the machine changes little. */
import { readFileSync } from 'node:fs';

/** Linux counts in these (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100;

/**
 * @returns the seconds that all threads of the process have computed so far, in its own code and in the kernel
 * @throws where there is no `/proc`
 */
export function cpuSeconds(pid: number): number {
  // The name of the program, in parentheses, may hold anything (proc(5), "/proc/pid/stat").
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  const [user, system] = [fields[11], fields[12]].map(Number);
  return ((user ?? 0) + (system ?? 0)) / TICKS_PER_SECOND;
}
