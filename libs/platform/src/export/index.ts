export * from './cell-text.js';
export { attach, sendJson } from './export.controller.js';
export { ExportModule } from './export.module.js';
export { ExportRepository, type ExportedRow } from './export.repository.js';
export { ExportSections, type ExportSection, exportSections } from './export-sections.js';
export { EXPORT_FORMAT, EXPORT_VERSION, ExportService, type ExportedSection } from './export.service.js';
export { fromCell, toCell, writeWorkbook } from './workbook.js';
