import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const directoryRoutes: RouteConfigEntry[] = [
  route('directory/imports', 'routes/directory/imports.tsx'),
  route('directory/imports/:id', 'routes/directory/import.tsx'),
];
