import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { AddToShortlistInput, CreateShortlistInput, EditShortlistInput } from './shortlist.inputs.js';
import { ShortlistService } from './shortlist.service.js';
import { Shortlist } from './shortlist.type.js';

/** Whom an organisation considers is its own affair; API tokens neither read nor write it. */
@Resolver()
export class ShortlistResolver {
  constructor(private readonly service: ShortlistService) {}

  @Allow('VIEWER', { side: 'BUYS' })
  @Query(() => [Shortlist], { description: "Your organisation's shortlists, newest first, at most 500." })
  shortlists(
    @CurrentViewer() viewer: Viewer,
    @Args('archived', { type: () => Boolean, defaultValue: false, description: 'Those that were put away?' })
    archived: boolean,
  ): Promise<Shortlist[]> {
    return this.service.all(viewer, archived);
  }

  @Allow('VIEWER', { side: 'BUYS' })
  @Query(() => Shortlist, { description: 'One shortlist of your organisation.' })
  shortlist(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<Shortlist> {
    return this.service.one(viewer, id);
  }

  @Allow('EDITOR', { side: 'BUYS' })
  @Mutation(() => Shortlist, { description: 'Makes a shortlist for your organisation.' })
  createShortlist(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateShortlistInput,
  ): Promise<Shortlist> {
    return this.service.create(viewer, input);
  }

  @Allow('EDITOR', { side: 'BUYS' })
  @Mutation(() => Shortlist, { description: 'Adds vendors at the end of a shortlist.' })
  addToShortlist(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: AddToShortlistInput,
  ): Promise<Shortlist> {
    return this.service.add(viewer, input);
  }

  @Allow('EDITOR', { side: 'BUYS' })
  @Mutation(() => Shortlist, {
    description: 'Changes name, notes, order and vendors of a shortlist, or puts it away.',
  })
  editShortlist(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: EditShortlistInput,
  ): Promise<Shortlist> {
    return this.service.edit(viewer, input);
  }
}
