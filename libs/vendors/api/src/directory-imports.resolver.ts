import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { AllowModerator, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { DirectoryImport, toDirectoryImport } from './directory-import.type.js';
import { DirectoryReportsService } from './directory-reports.service.js';

@Resolver()
export class DirectoryImportsResolver {
  constructor(private readonly reports: DirectoryReportsService) {}

  @AllowModerator()
  @Query(() => [DirectoryImport], {
    description: 'The last directory files that were imported, newest first.',
  })
  async directoryImports(@CurrentViewer() viewer: Viewer): Promise<DirectoryImport[]> {
    return (await this.reports.latest(viewer)).map(toDirectoryImport);
  }

  @AllowModerator()
  @Query(() => DirectoryImport, { description: 'One imported directory file.' })
  async directoryImport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Its id.' }, ParseUUIDPipe) id: string,
  ): Promise<DirectoryImport> {
    return toDirectoryImport(await this.reports.byId(viewer, id));
  }
}
