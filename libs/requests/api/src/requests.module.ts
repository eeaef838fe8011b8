import { Module } from '@nestjs/common';
import { SearchModule } from '@ringfair/search-api';
import { VendorsModule } from '@ringfair/vendors-api';
import { ComparedReplies } from './compared-replies.js';
import { MergedVendorRequests } from './merged-vendor-requests.js';
import { ReplyTimeRepository } from './reply-time.repository.js';
import { ReplyTimesService } from './reply-times.service.js';
import { RequestAnswers } from './request-answers.js';
import { RequestFieldsResolver, RequestThreadFieldsResolver } from './request-fields.resolver.js';
import { RequestLetters } from './request-letters.js';
import { RequestLettersRepository } from './request-letters.repository.js';
import { RequestRepository } from './request.repository.js';
import { RequestThreadRepository } from './request-thread.repository.js';
import { RequestThreadsService } from './request-threads.service.js';
import { RequestWordsRepository } from './request-words.repository.js';
import { requestsExport } from './requests-export.js';
import { RequestsLoader } from './requests.loader.js';
import { RequestsResolver } from './requests.resolver.js';
import { RequestsService } from './requests.service.js';
import { VendorReplyTimeResolver } from './vendor-reply-time.resolver.js';

@Module({
  imports: [SearchModule, VendorsModule],
  providers: [
    ComparedReplies,
    MergedVendorRequests,
    ReplyTimeRepository,
    ReplyTimesService,
    RequestAnswers,
    RequestFieldsResolver,
    RequestLetters,
    RequestLettersRepository,
    RequestRepository,
    RequestThreadFieldsResolver,
    RequestThreadRepository,
    RequestThreadsService,
    RequestWordsRepository,
    requestsExport,
    RequestsLoader,
    RequestsResolver,
    RequestsService,
    VendorReplyTimeResolver,
  ],
  exports: [ReplyTimesService, RequestsService, RequestThreadsService],
})
export class RequestsModule {}
