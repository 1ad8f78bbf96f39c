/** The processes that this one has started. */
import { readdir, readFile } from 'node:fs/promises';

/** @returns the ids of those that run the program and have not ended */
export async function childrenRunning(program: string): Promise<readonly number[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = numbers.map(async (pid) => {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    return command.includes(program) && stat.includes(` ${process.pid} `) ? [Number(pid)] : [];
  });
  return (await Promise.all(found)).flat();
}
