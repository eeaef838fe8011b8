import { type DynamicModule, Module } from '@nestjs/common';
import { CallsModule } from '@ringfair/calls-api';
import { EngagementsModule } from '@ringfair/engagements-api';
import { IdentityModule } from '@ringfair/identity-api';
import { MarketModule } from '@ringfair/market-api';
import { ModerationModule } from '@ringfair/moderation-api';
import { AuthModule } from '@ringfair/platform/auth';
import { type Config, ConfigModule } from '@ringfair/platform/config';
import { DatabaseModule } from '@ringfair/platform/database';
import { EventsModule } from '@ringfair/platform/events';
import { ExportModule } from '@ringfair/platform/export';
import { FilesModule } from '@ringfair/platform/files';
import { GraphqlModule } from '@ringfair/platform/graphql';
import { HttpModule, loggingModule } from '@ringfair/platform/http';
import { JobsModule } from '@ringfair/platform/jobs';
import { MailModule } from '@ringfair/platform/mail';
import { MetricsModule } from '@ringfair/platform/metrics';
import { NotificationsModule } from '@ringfair/platform/notifications';
import { RequestsModule } from '@ringfair/requests-api';
import { ReviewsModule } from '@ringfair/reviews-api';
import { RfpModule } from '@ringfair/rfp-api';
import { SearchModule } from '@ringfair/search-api';
import { VendorsModule } from '@ringfair/vendors-api';

/** The features, in the order of their chain. */
const features = [
  IdentityModule,
  ModerationModule,
  VendorsModule,
  MarketModule,
  SearchModule,
  RequestsModule,
  CallsModule,
  RfpModule,
  EngagementsModule,
  ReviewsModule,
];

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
        NotificationsModule,
        FilesModule,
        ExportModule,
        AuthModule,
        HttpModule,
        MetricsModule,
        GraphqlModule,
        ...features,
      ],
    };
  }
}
