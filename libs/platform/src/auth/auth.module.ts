import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessCheck } from './access-check.js';
import { ViewerGuard } from './viewer.guard.js';

@Module({
  imports: [DiscoveryModule],
  providers: [AccessCheck, { provide: APP_GUARD, useClass: ViewerGuard }],
})
export class AuthModule {}
