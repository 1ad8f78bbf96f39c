/** A tunnel from the internet to this machine, to try the desk with a phone during development. */
import { FrontdeskError } from '../errors.ts';

export interface Tunnel {
  /** The public address, `https`, without a slash at its end: the PUBLIC_URL while the tunnel is open. */
  readonly url: string;
  close(): Promise<void>;
}

export interface TunnelOptions {
  /** The port of 127.0.0.1 to which the tunnel leads. */
  readonly port: number;
  readonly authtoken: string | undefined;
}

/** What is used of @ngrok/ngrok. */
interface Ngrok {
  forward(options: { addr: string; authtoken: string }): Promise<{
    url(): string | null;
    close(): Promise<void>;
  }>;
}

/** An optional dependency: not a literal, so that the compiler does without it too. */
const NGROK: string = '@ngrok/ngrok';

/**
 * @param load where ngrok comes from
 * @throws FrontdeskError TUNNEL_FAILED, saying what is missing
 */
export async function openTunnel(
  { port, authtoken }: TunnelOptions,
  load: () => Promise<unknown> = () => import(NGROK),
): Promise<Tunnel> {
  if (authtoken === undefined) {
    throw new FrontdeskError(
      'TUNNEL_FAILED',
      'A tunnel needs NGROK_AUTHTOKEN: put the authtoken of https://dashboard.ngrok.com into .env',
    );
  }
  const ngrok = await loadNgrok(load);
  const listener = await ngrok
    .forward({ addr: `127.0.0.1:${port}`, authtoken })
    .catch((error: unknown) => fail(`ngrok refused the tunnel${ngrokCode(error)}`));
  const url = listener.url() ?? fail('ngrok opened the tunnel without an address');
  return { url: url.replace(/\/+$/, ''), close: () => listener.close() };
}

async function loadNgrok(load: () => Promise<unknown>): Promise<Ngrok> {
  let ngrok: unknown;
  try {
    ngrok = await load();
  } catch (cause) {
    throw new FrontdeskError(
      'TUNNEL_FAILED',
      'A tunnel needs the package @ngrok/ngrok, which is not there or does not run here: npm install @ngrok/ngrok',
      { cause },
    );
  }
  return isNgrok(ngrok) ? ngrok : fail('@ngrok/ngrok has no function `forward`');
}

function isNgrok(value: unknown): value is Ngrok {
  return (
    typeof value === 'object' && value !== null && 'forward' in value && typeof value.forward === 'function'
  );
}

/** Only the code of ngrok's error, since its message repeats the authtoken. */
function ngrokCode(error: unknown): string {
  const code = /ERR_NGROK_\d+/.exec(error instanceof Error ? error.message : String(error))?.[0];
  return code === undefined ? '' : `: see https://ngrok.com/docs/errors/${code.toLowerCase()}`;
}

function fail(message: string): never {
  throw new FrontdeskError('TUNNEL_FAILED', message);
}
