import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const glossaryRoutes: RouteConfigEntry[] = [route('glossary', 'routes/glossary/glossary.tsx')];
