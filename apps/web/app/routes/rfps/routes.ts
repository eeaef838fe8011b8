import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const rfpsRoutes: RouteConfigEntry[] = [
  route('rfps', 'routes/rfps/list.tsx'),
  route('rfps/mine', 'routes/rfps/mine.tsx'),
  route('rfps/new', 'routes/rfps/new.tsx'),
  route('rfps/alerts/stop', 'routes/rfps/stop-alerts.tsx'),
  route('rfps/:id', 'routes/rfps/rfp.tsx'),
  route('rfps/:id/edit', 'routes/rfps/edit.tsx'),
  route('rfps/:id/responses', 'routes/rfps/responses.tsx'),
  route('rfps/:id/responses/:responseId/profile', 'routes/rfps/response-profile.tsx'),
  route('rfps/:id/answer', 'routes/rfps/answer.tsx'),
  route('rfps/received', 'routes/rfps/requests.tsx'),
];
