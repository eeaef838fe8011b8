import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const organizationRoutes: RouteConfigEntry[] = [
  route('organization', 'routes/organization/organization.tsx'),
  route('organization/tokens', 'routes/organization/tokens.tsx'),
  route('organization/switch', 'routes/organization/switch.ts'),
  route('invitation', 'routes/organization/invitation.tsx'),
];
