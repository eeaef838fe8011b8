import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { ExportFormat, ExportLink, exportLink } from '@ringfair/platform/export';
import { ListingRestoreService } from './listing-restore.service.js';
import { ImportOrganizationInput, RestoreResult } from './listing-restore.type.js';

@Resolver()
export class VendorExportsResolver {
  constructor(private readonly restoring: ListingRestoreService) {}

  @Allow('VIEWER', { side: 'SELLS', scope: 'profile:read' })
  @Query(() => ExportLink, {
    description:
      'Where your listing can be downloaded, with all its versions, evidence, references, dossier and files; a token gets no contacts of references.',
  })
  exportVendor(
    @Args('format', { type: () => ExportFormat, defaultValue: 'ZIP', description: 'As what.' })
    format: ExportFormat,
  ): ExportLink {
    return exportLink('vendor', format);
  }

  @Allow('ADMIN', { side: 'SELLS' })
  @Mutation(() => RestoreResult, {
    description:
      'Reads the listing out of an export, of an organisation or of a vendor, whole or not at all. What is there is never written over, so that the same export once more changes nothing. Evidence waits for a moderator again.',
  })
  importOrganization(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { fileId }: ImportOrganizationInput,
  ): Promise<RestoreResult> {
    return this.restoring.restore(viewer, fileId);
  }
}
