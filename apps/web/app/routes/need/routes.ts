import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const needRoutes: RouteConfigEntry[] = [route('need', 'routes/need/need.tsx')];
