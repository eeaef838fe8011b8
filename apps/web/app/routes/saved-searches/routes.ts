import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const savedSearchesRoutes: RouteConfigEntry[] = [
  route('saved-searches', 'routes/saved-searches/saved-searches.tsx'),
  route('saved-searches/new', 'routes/saved-searches/new.tsx'),
  route('saved-searches/stop', 'routes/saved-searches/stop.tsx'),
];
