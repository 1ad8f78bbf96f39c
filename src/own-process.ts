/** Starts child processes that run a file of this program: they know nothing of the service's secrets. */
import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** In a checkout a program runs from TypeScript, in an installation from what was compiled. */
const EXTENSION = import.meta.url.endsWith('.js') ? 'js' : 'ts';

/** @param name without its extension, such as `./index-process` @param from the `import.meta.url` of who asks */
export function ownProgram(name: string, from: string): string {
  return fileURLToPath(new URL(`${name}.${EXTENSION}`, from));
}

export interface OwnProcessOptions extends Pick<ForkOptions, 'serialization' | 'stdio'> {
  readonly nodeOptions?: readonly string[];
  /**
   * Memory that the process may write to; what would take more fails, or the process ends. Held by Linux;
   * elsewhere nothing limits it.
   */
  readonly megabytes?: number;
}

/** @param program as `ownProgram` returns it */
export function startOwnProcess(
  program: string,
  args: readonly string[],
  { nodeOptions = [], megabytes, ...options }: OwnProcessOptions = {},
): ChildProcess {
  // Found from here: the folder in which the program was started may be any.
  const execArgv = [
    ...nodeOptions,
    ...(program.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : []),
  ];
  // What it works on comes as an argument or a message; tokens and addresses are no business of its.
  return fork(program, args, { ...options, env: {}, ...limited(execArgv, megabytes) });
}

/** The shell sets the limit and is replaced by the process: Node has no call for it. */
function limited(
  execArgv: string[],
  megabytes: number | undefined,
): Pick<ForkOptions, 'execPath' | 'execArgv'> {
  if (megabytes === undefined || process.platform !== 'linux') return { execArgv };
  const script = `ulimit -d ${Math.round(megabytes * 1024)}; exec "$0" "$@"`;
  return { execPath: '/bin/sh', execArgv: ['-c', script, process.execPath, ...execArgv] };
}
