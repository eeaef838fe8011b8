import { Global, Module } from '@nestjs/common';
import { DevMailResolver } from './dev-mail.resolver.js';
import { Mailer } from './mailer.js';
import { StopLinks } from './stop-links.js';

@Global()
@Module({ providers: [Mailer, StopLinks, DevMailResolver], exports: [Mailer, StopLinks] })
export class MailModule {}
