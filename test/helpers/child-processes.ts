/** The processes that this one has started. */
import { readdir, readFile } from 'node:fs/promises';

/** @returns the command lines of those that run the program and have not ended */
export async function childrenRunning(program: string): Promise<readonly string[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const commands = numbers.map((pid) =>
    Promise.all([
      readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
      readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''),
    ]),
  );
  return (await Promise.all(commands))
    .filter(([command, stat]) => command.includes(program) && stat.includes(` ${process.pid} `))
    .map(([command]) => command);
}
