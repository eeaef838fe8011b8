import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { type Connection, PageArgs } from '@ringfair/platform/graphql';
import { dossierState, type DossierState } from '@ringfair/vendors-core';
import {
  AddDossierItemInput,
  ChangeDossierGrantInput,
  RemoveDossierItemInput,
  RenewDossierItemInput,
  RevokeDossierGrantInput,
  ShareDossierInput,
} from './dossier.inputs.js';
import type { DossierGrantRow, DownloadRow, SharedDossierRow } from './dossier-grant.repository.js';
import type { DossierItemRow } from './dossier-item.repository.js';
import {
  Dossier,
  DossierDownloadConnection,
  DossierGrant,
  DossierItem,
  DossierStateEnum,
  OpenedDossier,
  SharedDossier,
} from './dossier.type.js';
import { DossierGrantsService } from './dossier-grants.service.js';
import { DossierItemsService } from './dossier-items.service.js';
import { SharedDossiersService } from './shared-dossiers.service.js';

/** Dossiers are confidential between two organisations; API tokens neither read nor write them. */
@Resolver()
export class DossierResolver {
  constructor(
    private readonly items: DossierItemsService,
    private readonly grants: DossierGrantsService,
    private readonly shared: SharedDossiersService,
  ) {}

  @Allow('VIEWER', { side: 'SELLS' })
  @Query(() => Dossier, { description: 'The due-diligence dossier of your organisation.' })
  myDossier(
    @CurrentViewer() viewer: Viewer,
  ): Promise<{ items: DossierItemRow[]; grants: DossierGrantRow[] }> {
    return this.grants.mine(viewer);
  }

  @Allow('VIEWER', { side: 'SELLS' })
  @Query(() => DossierDownloadConnection, { description: 'Who downloaded what of your dossier, and when.' })
  dossierDownloads(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
  ): Promise<Connection<DownloadRow>> {
    return this.grants.downloads(viewer, page);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => DossierItem, { description: 'Adds an item to your dossier; nobody sees it yet.' })
  addDossierItem(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: AddDossierItemInput,
  ): Promise<DossierItemRow> {
    return this.items.add(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => DossierItem, {
    description: 'Replaces an item by a newer version, in every grant at once.',
  })
  renewDossierItem(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RenewDossierItemInput,
  ): Promise<DossierItemRow> {
    return this.items.renew(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => ID, { description: 'Takes an item out of the dossier and out of every grant.' })
  removeDossierItem(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RemoveDossierItemInput,
  ): Promise<string> {
    return this.items.remove(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => DossierGrant, { description: 'Opens items to one buyer organisation.' })
  shareDossier(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ShareDossierInput,
  ): Promise<DossierGrantRow> {
    return this.grants.share(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => DossierGrant, { description: 'Changes what a grant opens, and until when.' })
  changeDossierGrant(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ChangeDossierGrantInput,
  ): Promise<DossierGrantRow> {
    return this.grants.change(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => DossierGrant, { description: 'Ends a grant at once.' })
  revokeDossierGrant(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RevokeDossierGrantInput,
  ): Promise<DossierGrantRow> {
    return this.grants.revoke(viewer, input.grantId);
  }

  @Allow('VIEWER', { side: 'BUYS' })
  @Query(() => [SharedDossier], { description: 'Dossiers that are open to your organisation now.' })
  sharedDossiers(@CurrentViewer() viewer: Viewer): Promise<SharedDossierRow[]> {
    return this.shared.list(viewer);
  }

  @Allow('VIEWER', { side: 'BUYS' })
  @Query(() => OpenedDossier, { description: 'A dossier that is open to your organisation now.' })
  sharedDossier(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<SharedDossierRow & { items: DossierItemRow[] }> {
    return this.shared.byId(viewer, id);
  }
}

@Resolver(() => DossierItem)
export class DossierItemResolver {
  @ResolveField(() => DossierStateEnum, { description: 'How it stands today.' })
  state(@Parent() item: DossierItemRow): DossierState {
    return dossierState(item.expiresOn, new Date().toISOString().slice(0, 10));
  }
}
