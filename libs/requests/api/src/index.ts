export { ReplyTimesService } from './reply-times.service.js';
export { RequestsModule } from './requests.module.js';
export { RequestsService } from './requests.service.js';
export { RequestThreadsService } from './request-threads.service.js';
export { Request, RequestThread } from './request.type.js';
