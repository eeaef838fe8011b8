import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const callsRoutes: RouteConfigEntry[] = [
  route('vendors/:slug/call', 'routes/calls/call.tsx'),
  route('calls', 'routes/calls/calls.tsx'),
  route('calls/:id', 'routes/calls/logged.tsx'),
];
