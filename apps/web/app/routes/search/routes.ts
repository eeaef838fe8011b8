import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const searchRoutes: RouteConfigEntry[] = [
  route('vendors', 'routes/search/vendors.tsx'),
  route('vendor-suggestions', 'routes/search/suggestions.ts'),
  route('place-suggestions', 'routes/search/place-suggestions.ts'),
  route('how-ranking-works', 'routes/search/how-ranking-works.tsx'),
];
