import { Global, Module } from '@nestjs/common';
import { ExportArchives } from './export-archive.js';
import { ExportController } from './export.controller.js';
import { ExportLinksResolver } from './export-links.resolver.js';
import { ExportRepository } from './export.repository.js';
import { ExportSections } from './export-sections.js';
import { ExportService } from './export.service.js';

@Global()
@Module({
  controllers: [ExportController],
  providers: [ExportSections, ExportRepository, ExportService, ExportArchives, ExportLinksResolver],
  exports: [ExportSections, ExportService, ExportArchives],
})
export class ExportModule {}
