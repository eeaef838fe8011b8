import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { notFound } from '@ringfair/platform/errors';
import type { GraphqlContext } from '@ringfair/platform/graphql';
import { requestState, type RequestState, type ThreadSide, waitingFor } from '@ringfair/requests-core';
import { Vendor } from '@ringfair/vendors-api';
import { quoteView } from './quote-view.js';
import { RequestStateEnum, ThreadSideEnum } from './request.enums.js';
import type { RequestRow } from './request.repository.js';
import type { ThreadRow } from './request-thread.repository.js';
import { Request, RequestMessage, RequestQuote, RequestThread } from './request.type.js';
import { RequestsLoader } from './requests.loader.js';

@Resolver(() => Request)
export class RequestFieldsResolver {
  constructor(private readonly loader: RequestsLoader) {}

  @ResolveField(() => RequestStateEnum, { description: 'Where it stands, by the threads that you see.' })
  async state(@Parent() request: Request, @Context() context: GraphqlContext): Promise<RequestState> {
    return requestState((await this.loader.threadsOf(context, request.id)).map(({ state }) => state));
  }

  @ResolveField(() => [RequestThread], {
    description: 'For the buyer one for each asked vendor, at most five; for a vendor its own alone.',
  })
  threads(@Parent() request: Request, @Context() context: GraphqlContext): Promise<ThreadRow[]> {
    return this.loader.threadsOf(context, request.id);
  }
}

@Resolver(() => RequestThread)
export class RequestThreadFieldsResolver {
  constructor(private readonly loader: RequestsLoader) {}

  @ResolveField(() => Request, { description: 'What was asked.' })
  async request(@Parent() thread: RequestThread, @Context() context: GraphqlContext): Promise<RequestRow> {
    const request = await this.loader.request(context, thread.requestId);
    if (!request) throw notFound('Request');
    return request;
  }

  @ResolveField(() => ThreadSideEnum, { description: 'Your side.' })
  mySide(@Parent() thread: RequestThread, @Context() { viewer }: GraphqlContext): ThreadSide {
    return thread.organizationId === viewer?.organizationId ? 'BUYER' : 'VENDOR';
  }

  @ResolveField(() => ThreadSideEnum, {
    nullable: true,
    description: 'Whose word is awaited; null: nobody has to act.',
  })
  waitingFor(@Parent() thread: RequestThread): ThreadSide | null {
    return waitingFor(thread.state);
  }

  @ResolveField(() => Vendor, {
    nullable: true,
    description: 'The asked vendor as published; null: no longer published.',
  })
  vendor(@Parent() thread: RequestThread, @Context() context: GraphqlContext): Promise<Vendor | null> {
    return this.loader.vendor(context, thread.vendorId);
  }

  @ResolveField(() => [RequestMessage], { description: 'What both sides wrote, oldest first; at most 200.' })
  messages(@Parent() thread: RequestThread, @Context() context: GraphqlContext): Promise<RequestMessage[]> {
    return this.loader.messagesOf(context, thread.id);
  }

  @ResolveField(() => RequestQuote, {
    nullable: true,
    description: 'The quote that stands; null: none does.',
  })
  async quote(
    @Parent() thread: RequestThread,
    @Context() context: GraphqlContext,
  ): Promise<RequestQuote | null> {
    const standing = (await this.loader.quotesOf(context, thread.id)).find(({ endedAt }) => endedAt === null);
    return standing ? quoteView(standing, Date.now()) : null;
  }

  @ResolveField(() => [RequestQuote], { description: 'All quotes that were made, newest first.' })
  async quotes(@Parent() thread: RequestThread, @Context() context: GraphqlContext): Promise<RequestQuote[]> {
    const now = Date.now();
    return (await this.loader.quotesOf(context, thread.id)).map((row) => quoteView(row, now));
  }
}
