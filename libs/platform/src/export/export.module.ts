import { Global, Module } from '@nestjs/common';
import { ExportController } from './export.controller.js';
import { ExportRepository } from './export.repository.js';
import { ExportSections } from './export-sections.js';
import { ExportService } from './export.service.js';

@Global()
@Module({
  controllers: [ExportController],
  providers: [ExportSections, ExportRepository, ExportService],
  exports: [ExportSections, ExportService],
})
export class ExportModule {}
