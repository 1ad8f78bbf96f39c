/** The little of autocannon that the benchmarks use; the package has no types of its own. */
declare module 'autocannon' {
  export interface Request {
    readonly method: string;
    readonly body: string;
    readonly headers: Record<string, string>;
    readonly setupRequest?: (request: Request) => Request;
  }
  export interface Result {
    readonly '2xx': number;
    readonly non2xx: number;
    readonly errors: number;
    readonly duration: number;
    readonly latency: { readonly p50: number; readonly p99: number };
  }
  export default function autocannon(options: {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly requests: readonly Request[];
  }): Promise<Result>;
}
