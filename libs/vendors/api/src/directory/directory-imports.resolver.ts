import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllowModerator, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { DirectoryImport, ImportDirectoryInput, toDirectoryImport } from './directory-import.type.js';
import { DirectoryReportsService } from './directory-reports.service.js';
import { DirectoryUploadsService } from './directory-uploads.service.js';

@Resolver()
export class DirectoryImportsResolver {
  constructor(
    private readonly reports: DirectoryReportsService,
    private readonly uploads: DirectoryUploadsService,
  ) {}

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

  @AllowModerator()
  @Mutation(() => DirectoryImport, {
    description:
      'Reads a directory into unclaimed listings, whole or not at all; the same file once more changes nothing. Larger files than 5 MB are for the command line.',
  })
  async importDirectory(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ImportDirectoryInput,
  ): Promise<DirectoryImport> {
    const { importId } = await this.uploads.acceptStored(viewer, input);
    return toDirectoryImport(await this.reports.byId(viewer, importId));
  }
}
