/** Whether a request to a desk on trial, where nothing is signed, was made on this very machine and for the desk. */
import type { Context } from 'hono';
import { isLoopback } from '../config/values.ts';

/**
 * What proxies, tunnels and content networks add to a request that they pass on: one that also rewrites Host
 * would else look like this machine.
 */
const ADDED_ON_THE_WAY =
  /^(?:forwarded|via|x-forwarded|x-forwarded-.*|x-(?:real|client|cluster-client|originating|remote|true-client)-?(?:ip|addr)|x-original-.*|x-proxy.*|x-envoy-.*|x-amzn-.*|x-amz-cf-.*|x-azure-.*|x-arr-.*|x-appengine-.*|x-cloud-trace-context|x-request-start|x-host|x-rewrite-url|true-client-ip|client-ip|cf-.*|cdn-.*|fastly-.*|fly-.*|ngrok-.*|tailscale-.*|proxy-.*|max-forwards)$/;

/** @returns why it is refused; undefined for what was asked here */
export function faultOnTrial(c: Context): string | undefined {
  const host = c.req.header('host');
  if (!isLoopback(new URL(c.req.url).hostname) || (host !== undefined && !isLoopback(hostnameOf(host)))) {
    return 'without TWILIO_AUTH_TOKEN the desk answers this machine only';
  }
  const added = Object.keys(c.req.header()).find((name) => ADDED_ON_THE_WAY.test(name));
  if (added !== undefined) {
    return `without TWILIO_AUTH_TOKEN the desk answers this machine only, and the header ${added} tells of a proxy`;
  }
  const site = c.req.header('sec-fetch-site');
  const isForeign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    ['origin', 'referer'].some((name) => isOfAnother(c.req.header(name), host ?? new URL(c.req.url).host));
  return isForeign ? 'without TWILIO_AUTH_TOKEN the desk answers no page but its own' : undefined;
}

/** Of an address's origin; `null` and whatever is no address are another's. */
function isOfAnother(address: string | undefined, host: string): boolean {
  if (address === undefined) return false;
  return !URL.canParse(address) || new URL(address).origin !== new URL(`http://${host}`).origin;
}

function hostnameOf(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}
