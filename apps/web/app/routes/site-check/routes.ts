import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const siteCheckRoutes: RouteConfigEntry[] = [
  route('how-site-checks-work', 'routes/site-check/how-site-checks-work.tsx'),
  route('profile/site', 'routes/site-check/own-site.tsx'),
];
