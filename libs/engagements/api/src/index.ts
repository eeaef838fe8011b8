export { EngagementReader } from './engagement.reader.js';
export { Engagement } from './engagement.type.js';
export { EngagementsModule } from './engagements.module.js';
export { EngagementsService } from './engagements.service.js';
