import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const notificationsRoutes: RouteConfigEntry[] = [
  route('notifications', 'routes/notifications/notifications.tsx'),
];
