import { isIP, type LookupFunction } from 'node:net';
import { rootCertificates } from 'node:tls';
import type { SiteCertificate, SiteOutcome } from '@ringfair/vendors-core';
import { Agent, buildConnector } from 'undici';
import type { SitePolicy } from './site-policy.js';

export interface SiteLimits {
  /** From the first packet to an open connection, the look-up of the name included. */
  connectMs: number;
  /** From the request to the end of the answer's headers, the connection included. */
  headersMs: number;
  /** Longest silence while the body comes. */
  bodyMs: number;
  /** All requests of one check together. */
  wholeMs: number;
  /** Of one answer, as it comes and as it is once unpacked. */
  bytes: number;
  redirects: number;
}

export const SITE_LIMITS: SiteLimits = {
  connectMs: 8_000,
  headersMs: 12_000,
  bodyMs: 8_000,
  wholeMs: 30_000,
  bytes: 3_000_000,
  redirects: 5,
};

/** Why a check ended without a page. */
export class SiteFailure extends Error {
  constructor(
    readonly outcome: SiteOutcome,
    readonly certificate: SiteCertificate | null = null,
    readonly status: number | null = null,
  ) {
    super(outcome);
  }
}

const addressRefused = (): SiteFailure => new SiteFailure('ADDRESS_REFUSED');

/**
 * Connections of one check. Each name is looked up once per connection and the connection goes to an address that
 * was found there and allowed, so a name that resolves to something else a moment later changes nothing.
 */
export function siteAgent(policy: SitePolicy, limits: SiteLimits): Agent {
  const connect = buildConnector({
    timeout: limits.connectMs,
    allowH2: false,
    lookup: guardedLookup(policy),
    ...(policy.authorities ? { ca: [...rootCertificates, ...policy.authorities] } : {}),
  });
  const guarded: buildConnector.connector = (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80));
    if (!policy.allowsPort(port) || (isIP(host) && !policy.allowsAddress(host))) {
      return callback(addressRefused(), null);
    }
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      if (policy.allowsAddress(socket.remoteAddress ?? '')) return callback(null, socket);
      socket.destroy();
      callback(addressRefused(), null);
    });
  };
  return new Agent({
    connect: guarded,
    connections: 1,
    pipelining: 1,
    maxHeaderSize: 32_768,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyMs,
  });
}

/** One refused address of a name is enough to refuse the name. */
function guardedLookup(policy: SitePolicy): LookupFunction {
  return (host, options, callback) => {
    policy.resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined) return callback(new SiteFailure('UNREACHABLE'), '', 0);
        if (!addresses.every((address) => policy.allowsAddress(address)))
          return callback(addressRefused(), '', 0);
        if (!options.all) return callback(null, first, isIP(first));
        callback(
          null,
          addresses.map((address) => ({ address, family: isIP(address) })),
        );
      },
      (error: Error) => callback(error, '', 0),
    );
  };
}

const certificates: Record<string, SiteCertificate> = {
  CERT_HAS_EXPIRED: 'EXPIRED',
  ERR_TLS_CERT_ALTNAME_INVALID: 'OTHER_HOST',
};
const untrusted =
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_CA|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH)/;

/** What a failed request says about the site. */
export function failureOf(error: unknown): SiteFailure {
  if (error instanceof SiteFailure) return error;
  const {
    code = '',
    cause,
    errors,
  } = error as {
    code?: string;
    cause?: unknown;
    errors?: unknown[];
  };
  if (cause instanceof SiteFailure) return cause;
  // With several addresses the failure is a list of them.
  const [first] = errors ?? [];
  if (first !== undefined) return failureOf(first);
  const certificate = certificates[code] ?? (untrusted.test(code) ? 'UNTRUSTED' : null);
  if (certificate) return new SiteFailure('CERTIFICATE_INVALID', certificate);
  if (/^UND_ERR_(HEADERS|BODY)_TIMEOUT$/.test(code)) return new SiteFailure('TIMED_OUT');
  if (/^HPE_|^UND_ERR_HEADERS_OVERFLOW$|^Z_/.test(code)) return new SiteFailure('NOT_A_PAGE');
  return new SiteFailure('UNREACHABLE');
}
