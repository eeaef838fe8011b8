import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { type HttpLogger, type Options, pinoHttp } from 'pino-http';
import type { Config } from '../config/index.js';
import { correlationId } from './correlation.js';

/** Structured logs: method, path without its query, status and duration; no body, cookie, address or mail. */
const options = (config: Config): Options => ({
  level: config.logLevel,
  base: { service: 'ringfair' },
  autoLogging: { ignore: (req) => /^\/(assets|healthz|readyz|metrics)/.test(req.url ?? '') },
  mixin: () => {
    const id = correlationId();
    return id ? { correlationId: id } : {};
  },
  quietReqLogger: true,
  serializers: {
    req: (req: { method: string; url: string }) => ({ method: req.method, path: req.url.split('?')[0] }),
    res: (res: { statusCode: number }) => ({ status: res.statusCode }),
  },
  redact: [
    'req.headers',
    'res.headers',
    'err.parameters',
    'err.driverError.detail',
    'err.detail',
    'err.where',
  ],
});

/** Logs every request. Mounted before everything that answers one: Nest's own would come after the pages. */
export const logRequests = (config: Config): HttpLogger => pinoHttp(options(config));

/** The logger of everything else. */
export const loggingModule = (config: Config): DynamicModule =>
  LoggerModule.forRoot({ pinoHttp: options(config), useExisting: true });
