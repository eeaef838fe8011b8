import { Module } from '@nestjs/common';
import { SearchModule } from '@ringfair/search-api';
import { VendorsModule } from '@ringfair/vendors-api';
import { CallFiguresRepository } from './call-figures.repository.js';
import { CallFiguresService } from './call-figures.service.js';
import { CallRepository } from './call.repository.js';
import { callsExport } from './calls-export.js';
import { CallsLoader } from './calls.loader.js';
import { CallsResolver } from './calls.resolver.js';
import { CallsService } from './calls.service.js';
import { ComparedCalls } from './compared-calls.js';
import { VendorCallsResolver } from './vendor-calls.resolver.js';

@Module({
  imports: [SearchModule, VendorsModule],
  providers: [
    CallFiguresRepository,
    CallFiguresService,
    CallRepository,
    callsExport,
    CallsLoader,
    CallsResolver,
    CallsService,
    ComparedCalls,
    VendorCallsResolver,
  ],
})
export class CallsModule {}
