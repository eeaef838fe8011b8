import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const moderationRoutes: RouteConfigEntry[] = [
  route('moderation', 'routes/moderation/queue.tsx'),
  route('moderation/cases/:id', 'routes/moderation/case.tsx'),
  route('moderation/duplicates', 'routes/moderation/duplicates.tsx'),
  route('moderation/evidence', 'routes/moderation/evidence-rules.tsx'),
  route('cases', 'routes/moderation/mine.tsx'),
  route('vendors/:slug/report', 'routes/moderation/report.tsx'),
  route('vendors/:slug/merge', 'routes/moderation/merge.tsx'),
];
