import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const calculatorsRoutes: RouteConfigEntry[] = [
  route('calculators', 'routes/calculators/overview.tsx'),
  route('calculators/staffing', 'routes/calculators/staffing.tsx'),
  route('calculators/in-house', 'routes/calculators/in-house.tsx'),
  route('calculators/missed-calls', 'routes/calculators/missed-calls.tsx'),
];
