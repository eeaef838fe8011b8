export { AccountsService } from './accounts.service.js';
export { AuthenticateMiddleware } from './authenticate.middleware.js';
export { IdentityModule } from './identity.module.js';
export { Organization, User } from './identity.type.js';
export { hashSecret, newSecret } from './secrets.js';
export { Throttle } from './throttle.js';
