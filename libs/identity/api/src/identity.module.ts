import { Module } from '@nestjs/common';
import { AccountRepository } from './account.repository.js';
import { AccountResolver } from './account.resolver.js';
import { AccountsService } from './accounts.service.js';
import { AuthenticateMiddleware } from './authenticate.middleware.js';
import { OrganizationRepository } from './organization.repository.js';
import { OrganizationResolver } from './organization.resolver.js';
import { OrganizationsService } from './organizations.service.js';
import { SessionRepository } from './session.repository.js';
import { SessionsService } from './sessions.service.js';
import { ApiTokenStrategy, SessionStrategy } from './strategies.js';
import { Throttle } from './throttle.js';
import { OrganizationFieldsResolver, ViewerResolver } from './viewer.resolver.js';
import { identityExport } from './identity-export.js';

@Module({
  providers: [
    identityExport,
    AccountRepository,
    OrganizationRepository,
    SessionRepository,
    AccountsService,
    OrganizationsService,
    SessionsService,
    Throttle,
    SessionStrategy,
    ApiTokenStrategy,
    AuthenticateMiddleware,
    AccountResolver,
    OrganizationResolver,
    ViewerResolver,
    OrganizationFieldsResolver,
  ],
  exports: [AccountsService, AuthenticateMiddleware, Throttle],
})
export class IdentityModule {}
