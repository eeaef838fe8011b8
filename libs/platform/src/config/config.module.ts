import { DynamicModule, Global, Module } from '@nestjs/common';
import { Config, CONFIG } from './config.js';

@Global()
@Module({})
export class ConfigModule {
  static for(config: Config): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: CONFIG, useValue: config }], exports: [CONFIG] };
  }
}
