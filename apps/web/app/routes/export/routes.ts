import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const exportRoutes: RouteConfigEntry[] = [route('organization/data', 'routes/export/data.tsx')];
