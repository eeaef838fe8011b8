import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const evidenceRoutes: RouteConfigEntry[] = [route('profile/evidence', 'routes/evidence/evidence.tsx')];
