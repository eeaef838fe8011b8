import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../auth/decorators.js';
import { ExportFormat, ExportLink, exportLink } from './export-link.type.js';

/** Where exports are: bytes go over HTTP, with the rights of this very operation. */
@Resolver()
export class ExportLinksResolver {
  @Allow('ADMIN', { scope: 'organization:read' })
  @Query(() => ExportLink, {
    description:
      'Where everything that your organisation keeps here can be downloaded. It holds mail addresses of its members.',
  })
  exportOrganization(
    @Args('format', { type: () => ExportFormat, defaultValue: 'ZIP', description: 'As what.' })
    format: ExportFormat,
  ): ExportLink {
    return exportLink('organization', format);
  }
}
