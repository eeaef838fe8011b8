import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const engagementsRoutes: RouteConfigEntry[] = [
  route('engagements', 'routes/engagements/list.tsx'),
  route('engagements/:id', 'routes/engagements/engagement.tsx'),
];
