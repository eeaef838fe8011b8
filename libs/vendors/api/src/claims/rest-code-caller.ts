import { Logger } from '@nestjs/common';
import type { TelephonyConfig } from '@ringfair/platform/config';
import type { SpokenWords } from '@ringfair/vendors-core';
import { type CallOutcome, CodeCaller, type Placed } from './code-caller.js';

const REFERENCE = /^[A-Za-z0-9_-]{1,100}$/;
const OUTCOMES: Readonly<Record<string, CallOutcome>> = {
  completed: 'ANSWERED',
  busy: 'UNANSWERED',
  canceled: 'UNANSWERED',
  failed: 'UNANSWERED',
  'no-answer': 'UNANSWERED',
};

/**
 * The REST call of Twilio, which other services have copied: a call is a row of `/2010-04-01/Accounts/{account}/Calls`,
 * posted as a form with its words as TwiML, and read again to learn whether somebody answered. Neither the code nor the
 * token is ever logged.
 */
export class RestCodeCaller extends CodeCaller {
  private readonly logger = new Logger(RestCodeCaller.name);
  readonly callsADay: number;

  constructor(
    private readonly config: TelephonyConfig,
    private readonly timeoutMs = 10_000,
  ) {
    super();
    this.callsADay = config.callsADay;
  }

  async place(to: string, words: SpokenWords): Promise<Placed> {
    const form = new URLSearchParams({ To: to, From: this.config.from, Twiml: twiml(words) });
    const answer = await this.ask('Calls.json', { method: 'POST', body: form });
    if (!answer) return { kind: 'LATER' };
    if (!answer.ok) {
      const kind = answer.status === 429 || answer.status >= 500 ? 'LATER' : 'NEVER';
      this.logger.warn(`the telephony service answered ${answer.status}`);
      return { kind };
    }
    const { sid } = answer.body;
    if (typeof sid === 'string' && REFERENCE.test(sid)) return { kind: 'PLACED', reference: sid };
    this.logger.warn('the telephony service named no call');
    return { kind: 'NEVER' };
  }

  async outcome(reference: string): Promise<CallOutcome> {
    const answer = await this.ask(`Calls/${reference}.json`, { method: 'GET' });
    const status = answer?.ok ? answer.body['status'] : null;
    return (typeof status === 'string' ? OUTCOMES[status] : null) ?? 'RINGING';
  }

  /** null: no answer in time, or none that can be read. Credentials follow no redirect. */
  private async ask(
    path: string,
    init: { method: string; body?: URLSearchParams },
  ): Promise<{ ok: boolean; status: number; body: Record<string, unknown> } | null> {
    const { url, account, token } = this.config;
    const credentials = Buffer.from(`${account}:${token}`).toString('base64');
    try {
      const response = await fetch(`${url}/2010-04-01/Accounts/${encodeURIComponent(account)}/${path}`, {
        ...init,
        headers: { authorization: `Basic ${credentials}`, accept: 'application/json' },
        redirect: 'manual',
        signal: AbortSignal.timeout(this.timeoutMs),
      });
      const body: unknown = response.ok ? await response.json() : await response.body?.cancel();
      const { ok, status } = response;
      return { ok, status, body: typeof body === 'object' && body !== null ? { ...body } : {} };
    } catch (error) {
      this.logger.warn(
        `the telephony service did not answer: ${error instanceof Error ? error.name : 'unknown'}`,
      );
      return null;
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const twiml = ({ language, text }: SpokenWords): string =>
  `<Response><Say language="${escaped(language)}">${escaped(text)}</Say></Response>`;
