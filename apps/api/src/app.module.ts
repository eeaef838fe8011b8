import { type DynamicModule, Module } from '@nestjs/common';
import { IdentityModule } from '@ringfair/identity-api';
import { AuthModule } from '@ringfair/platform/auth';
import { type Config, ConfigModule } from '@ringfair/platform/config';
import { DatabaseModule } from '@ringfair/platform/database';
import { EventsModule } from '@ringfair/platform/events';
import { GraphqlModule } from '@ringfair/platform/graphql';
import { HttpModule, loggingModule } from '@ringfair/platform/http';
import { JobsModule } from '@ringfair/platform/jobs';
import { MailModule } from '@ringfair/platform/mail';
import { SearchModule } from '@ringfair/search-api';

/** The features, in the order of their chain. */
const features = [IdentityModule, SearchModule];

@Module({})
export class AppModule {
  static for(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.for(config),
        loggingModule(config),
        DatabaseModule,
        EventsModule,
        JobsModule,
        MailModule,
        AuthModule,
        HttpModule,
        GraphqlModule,
        ...features,
      ],
    };
  }
}
