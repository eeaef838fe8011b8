import { Global, Module } from '@nestjs/common';
import { DevMailResolver } from './dev-mail.resolver.js';
import { Mailer } from './mailer.js';

@Global()
@Module({ providers: [Mailer, DevMailResolver], exports: [Mailer] })
export class MailModule {}
