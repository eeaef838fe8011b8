import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const organizationRoutes: RouteConfigEntry[] = [
  route('organization/switch', 'routes/organization/switch.ts'),
];
