import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const marketRoutes: RouteConfigEntry[] = [route('market', 'routes/market/market.tsx')];
