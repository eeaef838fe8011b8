import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const accountRoutes: RouteConfigEntry[] = [route('sign-out', 'routes/account/sign-out.ts')];
