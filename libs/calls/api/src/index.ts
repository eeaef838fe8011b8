export { CallFiguresService } from './call-figures.service.js';
export { CallsModule } from './calls.module.js';
export { CallsService } from './calls.service.js';
