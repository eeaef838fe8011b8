import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { DraftRepository } from './draft.repository.js';
import { VendorDraft } from './vendor.type.js';

@Resolver(() => VendorDraft)
export class DraftEditorResolver {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftRepository,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'Name of the member who saved it last; null when nobody of the organisation did.',
  })
  savedBy(@Parent() draft: VendorDraft, @CurrentViewer() viewer: Viewer): Promise<string | null> {
    return this.database.read(viewer, (tx) => this.drafts.savedBy(tx, draft.vendorId));
  }
}
