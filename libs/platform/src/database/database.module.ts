import { Global, Module } from '@nestjs/common';
import { Database } from './database.js';
import { Idempotency } from './idempotency.js';

@Global()
@Module({ providers: [Database, Idempotency], exports: [Database, Idempotency] })
export class DatabaseModule {}
