import { lookup } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';
import ipaddr from 'ipaddr.js';

/** IPv6 addresses of the public internet: all others lead into tunnels, translations or private networks. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether an address belongs to a server on the public internet. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}

/**
 * Where website checks may connect to. The one instance of the application decides for each connection; tests put
 * their own local servers in its place, configuration cannot.
 */
@Injectable()
export class SitePolicy {
  /** Authorities that are trusted besides the well-known ones, as PEM. */
  authorities: string[] | undefined;

  /** All addresses of a host. */
  async resolve(host: string): Promise<string[]> {
    return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
  }

  allowsAddress(address: string): boolean {
    return isPublicAddress(address);
  }

  allowsPort(port: number): boolean {
    return port === 80 || port === 443;
  }
}
