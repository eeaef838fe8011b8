export { needOf, volumeOf } from './asked-need.js';
export { ListedVendorsService } from './listed-vendors.service.js';
export { CriterionKindEnum, ImportanceEnum, NeedInput } from './need.inputs.js';
export { SavedSearchDigestsService } from './saved-search-digests.service.js';
export { SearchModule } from './search.module.js';
export { SearchProjection } from './search-projection.js';
export { SEARCH_ENGINE } from './vendor-search.service.js';
