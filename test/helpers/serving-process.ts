/** `frontdesk serve` as a process of its own, to be killed. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the compiled program reads of the package that it is in. */
const BESIDE = [
  'package.json',
  'corpus/care.yaml',
  'src/care/distress.model',
  'src/language/french.lemmas',
] as const;

export interface Program {
  /** The compiled command line. */
  readonly cli: string;
  remove(): void;
}

/** Compiled once for a test file, unchecked: starting from TypeScript takes seconds, and there are many starts. */
export async function compileProgram(): Promise<Program> {
  const folder = join(ROOT, 'node_modules', '.cache', `frontdesk-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  // Beside what it is installed with.
  for (const file of BESIDE) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(ROOT, file), join(folder, file));
  }
  const tsc = join(ROOT, 'node_modules', '.bin', 'tsc');
  await promisify(execFile)(
    tsc,
    ['-p', 'tsconfig.build.json', '--noCheck', '--outDir', join(folder, 'dist')],
    {
      cwd: ROOT,
    },
  );
  return {
    cli: join(folder, 'dist', 'cli.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface ServingProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it wrote, on both outputs. */
  said(): string;
  /** SIGKILL, and gone. */
  kill(): Promise<void>;
  /** SIGTERM. @returns the milliseconds until it was gone, and its exit code */
  terminate(): Promise<{ readonly milliseconds: number; readonly code: number | null }>;
}

export function startProcess(program: Program, env: Record<string, string>): Promise<ServingProcess> {
  return startNode([program.cli, 'serve'], env);
}

/** A process that prints `answers at URL` when it is up. */
export async function startNode(
  args: readonly string[],
  env: Record<string, string>,
): Promise<ServingProcess> {
  const child = spawn(process.execPath, args, {
    // The environment of the test would bring its own settings along.
    env: { PATH: process.env['PATH'], NO_COLOR: '1', ...env },
    cwd: env['DATA_DIR'] === undefined ? ROOT : join(env['DATA_DIR'], '..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /answers at (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('exit', (code) => reject(new Error(`the desk ended with code ${code}: ${said}`)));
  });
  return {
    url,
    child,
    said: () => said,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async terminate() {
      const begun = performance.now();
      child.kill('SIGTERM');
      await gone;
      return { milliseconds: performance.now() - begun, code: child.exitCode };
    },
  };
}
