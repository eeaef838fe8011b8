import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** What vendors show only to those whom they let: references and the due-diligence dossier. */
export const sharingRoutes: RouteConfigEntry[] = [
  route('vendors/:slug/ask', 'routes/sharing/ask.tsx'),
  route('references', 'routes/sharing/references.tsx'),
  route('references/new', 'routes/sharing/reference-new.tsx'),
  route('references/asked', 'routes/sharing/asked.tsx'),
  route('references/asked/:id', 'routes/sharing/contact.tsx'),
  route('references/:id', 'routes/sharing/reference.tsx'),
  route('dossier', 'routes/sharing/dossier.tsx'),
  route('dossier/new', 'routes/sharing/dossier-item-new.tsx'),
  route('dossier/items/:id', 'routes/sharing/dossier-item.tsx'),
  route('dossier/share', 'routes/sharing/dossier-share.tsx'),
  route('dossier/grants/:id', 'routes/sharing/dossier-grant.tsx'),
  route('dossiers', 'routes/sharing/dossiers.tsx'),
  route('dossiers/:id', 'routes/sharing/shared-dossier.tsx'),
];
