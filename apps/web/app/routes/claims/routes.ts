import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const claimsRoutes: RouteConfigEntry[] = [
  route('claim/confirm', 'routes/claims/claim-confirm.tsx'),
  route('claim/:slug', 'routes/claims/claim.tsx'),
  route('claim/:slug/dispute', 'routes/claims/dispute-open.tsx'),
  route('disputes/:id', 'routes/claims/dispute.tsx'),
  route('vendors/:slug/remove', 'routes/claims/remove.tsx'),
  route('removal/confirm', 'routes/claims/removal-confirm.tsx'),
];
