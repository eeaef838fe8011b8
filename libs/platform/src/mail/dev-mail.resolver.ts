import { Inject } from '@nestjs/common';
import { Field, GraphQLISODateTime, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../auth/decorators.js';
import { CONFIG, type Config } from '../config/index.js';
import { Database } from '../database/database.js';
import { notFound } from '../errors/index.js';

@ObjectType({ description: 'A mail that would have been sent (development only).' })
export class DevMail {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'Who it is to.' })
  recipient: string;

  @Field(() => String, { description: 'Its subject line.' })
  subject: string;

  @Field(() => String, { description: 'Its words, without markup.' })
  text: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  createdAt: Date;
}

@Resolver()
export class DevMailResolver {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  @Public()
  @Query(() => [DevMail], {
    description: 'The last 100 mails. NOT_FOUND unless in development without SMTP.',
  })
  async devMails(): Promise<DevMail[]> {
    if (this.config.environment === 'production' || this.config.smtpUrl)
      throw notFound('Development mailbox');
    return this.database.asWorker(null, (tx) =>
      tx.query<DevMail>(
        `select id, recipient, subject, text, created_at as "createdAt" from mails order by id desc limit 100`,
      ),
    );
  }
}
