/** The processor time of another process, which other work on the machine changes little. */
import { readFileSync } from 'node:fs';

/** Linux counts in these (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100;

/**
 * @returns the seconds that all threads of the process have computed so far, in its own code and in the kernel;
 * undefined where the system does not tell, or the process has ended
 */
export function processorSeconds(pid: number): number | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The name of the program, in parentheses, may hold anything (proc(5), "/proc/pid/stat").
  const fields = stat.split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
