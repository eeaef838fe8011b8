import { Injectable, type OnModuleInit } from '@nestjs/common';
import { VendorAnswers } from '@ringfair/vendors-api';
import { RequestThreadRepository } from './request-thread.repository.js';

/** A vendor that made a quote has answered the buyer, whatever becomes of the quote. */
@Injectable()
export class RequestAnswers implements OnModuleInit {
  constructor(
    private readonly answers: VendorAnswers,
    private readonly threads: RequestThreadRepository,
  ) {}

  onModuleInit(): void {
    this.answers.know((tx, buyer, vendors) => this.threads.quotedBy(tx, buyer, vendors));
  }
}
