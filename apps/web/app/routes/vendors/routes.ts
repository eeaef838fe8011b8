import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const vendorsRoutes: RouteConfigEntry[] = [
  route('vendors/:slug', 'routes/vendors/vendor.tsx'),
  route('vendors/:slug/card.vcf', 'routes/vendors/card.ts'),
  route('profile', 'routes/vendors/profile.tsx'),
  route('profile/:section', 'routes/vendors/profile-section.tsx'),
  route('profile/preview', 'routes/vendors/preview.tsx'),
  route('profile/versions', 'routes/vendors/versions.tsx'),
];
