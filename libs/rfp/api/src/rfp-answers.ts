import { Injectable, type OnModuleInit } from '@nestjs/common';
import { VendorAnswers } from '@ringfair/vendors-api';
import { RfpResponsesRepository } from './rfp-responses.repository.js';

/** A vendor whose sent answer was opened has answered the buyer; what is sealed tells nothing, also not by this. */
@Injectable()
export class RfpAnswers implements OnModuleInit {
  constructor(
    private readonly answers: VendorAnswers,
    private readonly responses: RfpResponsesRepository,
  ) {}

  onModuleInit(): void {
    this.answers.know((tx, buyer, vendors) => this.responses.openedOf(tx, buyer, vendors));
  }
}
