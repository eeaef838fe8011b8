import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const reviewsRoutes: RouteConfigEntry[] = [
  route('engagements/:id/review', 'routes/reviews/write.tsx'),
  route('reviews', 'routes/reviews/own.tsx'),
  route('moderation/reviews', 'routes/reviews/moderation.tsx'),
  route('how-reviews-work', 'routes/reviews/how-reviews-work.tsx'),
];
