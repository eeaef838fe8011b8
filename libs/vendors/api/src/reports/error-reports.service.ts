import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Throttle } from '@ringfair/identity-api';
import { type CaseDecision, type CaseFact, ModerationCases } from '@ringfair/moderation-api';
import { reasonsOf } from '@ringfair/moderation-core';
import { Database, type Tx } from '@ringfair/platform/database';
import { invalidState, notFound } from '@ringfair/platform/errors';
import { Mailer } from '@ringfair/platform/mail';
import { partOf } from '@ringfair/vendors-core';
import type { ReportVendorErrorInput } from './report.inputs.js';
import { reportMails } from './report.mails.js';
import { ReportRepository, type ReportRow } from './report.repository.js';
import { mergeReasons } from '../merges/merge.errors.js';

/** "This is wrong": from anybody, without an account, to a moderator. */
@Injectable()
export class ErrorReportsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly throttle: Throttle,
    private readonly cases: ModerationCases,
    private readonly mailer: Mailer,
    private readonly reports: ReportRepository,
  ) {}

  onModuleInit(): void {
    this.cases.handle('REPORTED_ERROR', {
      templates: reasonsOf('REPORTED_ERROR'),
      present: (tx, subjectId) => this.present(tx, subjectId),
      apply: (tx, subjectId, decision) => this.apply(tx, subjectId, decision),
    });
  }

  async report(input: ReportVendorErrorInput, address: string): Promise<void> {
    await this.throttle.attempt('report-error', address, address);
    await this.database.asAuth(async (tx) => {
      const report = await this.reports.insert(tx, input);
      if (!report) throw notFound('Vendor');
      await this.cases.open(tx, {
        kind: 'REPORTED_ERROR',
        subjectId: report.id,
        vendorId: report.vendorId,
        title: report.vendorName,
        locale: input.locale,
        recipient: input.email ? { email: input.email.toLowerCase(), locale: input.locale } : null,
        organizationId: null,
        fileIds: [],
      });
    });
  }

  private async present(tx: Tx, id: string): Promise<CaseFact[]> {
    const report = await this.reports.find(tx, id);
    if (!report) return [];
    const { part, statement, profile } = report;
    return [{ label: `part.${part}`, said: statement, known: profile && partOf(profile, part) }];
  }

  /** Whoever keeps the listing is asked to correct it; what nobody keeps is marked as doubtful. */
  private async apply(tx: Tx, id: string, { outcome }: CaseDecision): Promise<void> {
    const report = await this.reports.find(tx, id);
    if (!report || report.publishedVersion === null) {
      throw invalidState(mergeReasons.LISTING_NOT_PUBLISHED, 'The listing is not published any more.');
    }
    if (outcome === 'DECLINED') return;
    if (report.organizationId) await this.askToCorrect(tx, report, report.organizationId);
    else await this.reports.doubt(tx, report);
  }

  private async askToCorrect(tx: Tx, report: ReportRow, organizationId: string): Promise<void> {
    for (const editor of await this.reports.editors(tx, organizationId)) {
      await this.mailer.enqueue(tx, {
        template: reportMails['vendor-error-reported'],
        to: editor.email,
        locale: editor.locale,
        params: {
          name: editor.name,
          vendor: report.vendorName,
          part: report.part,
          statement: report.statement,
        },
        link: '/profile',
        dedupeKey: `vendor error ${report.id} ${editor.userId}`,
      });
    }
  }
}
