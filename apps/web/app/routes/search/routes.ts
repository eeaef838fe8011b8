import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const searchRoutes: RouteConfigEntry[] = [
  route('vendors', 'routes/search/vendors.tsx'),
  route('how-ranking-works', 'routes/search/how-ranking-works.tsx'),
];
