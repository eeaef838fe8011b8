import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const accountRoutes: RouteConfigEntry[] = [
  route('sign-up', 'routes/account/sign-up.tsx'),
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-in/link', 'routes/account/sign-in-link.tsx'),
  route('sign-out', 'routes/account/sign-out.ts'),
  route('mail-sent', 'routes/account/mail-sent.tsx'),
  route('verify-email', 'routes/account/verify-email.tsx'),
  route('reset-password', 'routes/account/reset-password.tsx'),
  route('reset-password/new', 'routes/account/reset-password-new.tsx'),
  route('workspace', 'routes/account/workspace.ts'),
  route('account', 'routes/account/account.tsx'),
];
