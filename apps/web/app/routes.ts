import { index, route, type RouteConfig } from '@react-router/dev/routes';
import { accountRoutes } from './routes/account/routes.js';
import { calculatorsRoutes } from './routes/calculators/routes.js';
import { callsRoutes } from './routes/calls/routes.js';
import { claimsRoutes } from './routes/claims/routes.js';
import { compareRoutes } from './routes/compare/routes.js';
import { engagementsRoutes } from './routes/engagements/routes.js';
import { evidenceRoutes } from './routes/evidence/routes.js';
import { marketRoutes } from './routes/market/routes.js';
import { moderationRoutes } from './routes/moderation/routes.js';
import { glossaryRoutes } from './routes/glossary/routes.js';
import { needRoutes } from './routes/need/routes.js';
import { notificationsRoutes } from './routes/notifications/routes.js';
import { organizationRoutes } from './routes/organization/routes.js';
import { requestsRoutes } from './routes/requests/routes.js';
import { reviewsRoutes } from './routes/reviews/routes.js';
import { rfpsRoutes } from './routes/rfps/routes.js';
import { searchRoutes } from './routes/search/routes.js';
import { directoryRoutes } from './routes/directory/routes.js';
import { exportRoutes } from './routes/export/routes.js';
import { sharingRoutes } from './routes/sharing/routes.js';
import { savedSearchesRoutes } from './routes/saved-searches/routes.js';
import { shortlistsRoutes } from './routes/shortlists/routes.js';
import { siteCheckRoutes } from './routes/site-check/routes.js';
import { vendorsRoutes } from './routes/vendors/routes.js';

/** One spread per area; paths are without the language. */
export default [
  index('routes/entry.ts'),
  route('dev/mail', 'routes/dev/mail.tsx'),
  route(':lang', 'routes/language.tsx', [
    index('routes/home/home.tsx'),
    ...accountRoutes,
    ...organizationRoutes,
    ...searchRoutes,
    ...compareRoutes,
    ...shortlistsRoutes,
    ...savedSearchesRoutes,
    ...callsRoutes,
    ...notificationsRoutes,
    ...claimsRoutes,
    ...vendorsRoutes,
    ...sharingRoutes,
    ...evidenceRoutes,
    ...rfpsRoutes,
    ...engagementsRoutes,
    ...reviewsRoutes,
    ...moderationRoutes,
    ...calculatorsRoutes,
    ...glossaryRoutes,
    ...marketRoutes,
    ...needRoutes,
    ...requestsRoutes,
    ...siteCheckRoutes,
    ...directoryRoutes,
    ...exportRoutes,
    route('dev/mail', 'routes/dev/mail-redirect.ts'),
    route('*', 'routes/not-found.tsx'),
  ]),
  route('*', 'routes/without-language.ts'),
] satisfies RouteConfig;
