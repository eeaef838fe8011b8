import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const requestsRoutes: RouteConfigEntry[] = [
  route('requests', 'routes/requests/list.tsx'),
  route('requests/new', 'routes/requests/new.tsx'),
  route('requests/received', 'routes/requests/received.tsx'),
  route('requests/received/:id', 'routes/requests/received-thread.tsx'),
  route('requests/:id', 'routes/requests/request.tsx'),
];
