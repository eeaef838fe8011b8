import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const shortlistsRoutes: RouteConfigEntry[] = [
  route('shortlists', 'routes/shortlists/shortlists.tsx'),
  route('shortlists/add', 'routes/shortlists/add.tsx'),
  route('shortlists/:id', 'routes/shortlists/shortlist.tsx'),
];
