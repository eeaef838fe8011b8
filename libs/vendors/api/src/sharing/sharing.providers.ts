import { AccessRequestRepository } from './access-request.repository.js';
import { AccessRequestsResolver } from './access-requests.resolver.js';
import { AccessRequestsService } from './access-requests.service.js';
import { DossierExpiryService } from './dossier-expiry.service.js';
import { DossierGrantRepository } from './dossier-grant.repository.js';
import { DossierGrantsService } from './dossier-grants.service.js';
import { DossierItemRepository } from './dossier-item.repository.js';
import { DossierItemsService } from './dossier-items.service.js';
import { DossierItemResolver, DossierResolver } from './dossier.resolver.js';
import { ReferenceGrantRepository } from './reference-grant.repository.js';
import { ReferenceGrantsService } from './reference-grants.service.js';
import { ReferenceRepository } from './reference.repository.js';
import { ReferencesResolver, VendorSharingResolver } from './references.resolver.js';
import { ReferencesService } from './references.service.js';
import { SharedDossiersService } from './shared-dossiers.service.js';
import { SharingLetters } from './sharing-letters.js';
import { SharingLoader } from './sharing.loader.js';

/** What vendors show only to those whom they let: references and the due-diligence dossier. */
export const sharingProviders = [
  AccessRequestRepository,
  AccessRequestsService,
  AccessRequestsResolver,
  ReferenceRepository,
  ReferenceGrantRepository,
  ReferencesService,
  ReferenceGrantsService,
  ReferencesResolver,
  VendorSharingResolver,
  DossierItemRepository,
  DossierGrantRepository,
  DossierItemsService,
  DossierGrantsService,
  SharedDossiersService,
  DossierExpiryService,
  DossierResolver,
  DossierItemResolver,
  SharingLoader,
  SharingLetters,
];
