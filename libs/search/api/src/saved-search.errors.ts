import { defineReasons } from '@ringfair/platform/errors';

export const savedSearchReasons = defineReasons({
  SAVED_SEARCH_LIMIT: 'There are saved searches enough; delete some that no longer serve.',
  SAVED_SEARCH_TOO_BROAD: 'It finds more vendors than can be watched; narrow it down.',
});
