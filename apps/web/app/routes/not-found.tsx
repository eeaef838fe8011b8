import { ApiError } from '@ringfair/web-graphql/client';

export function loader(): never {
  throw new ApiError({ code: 'NOT_FOUND' });
}

export default function NotFound() {
  return null;
}
