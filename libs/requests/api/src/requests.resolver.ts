import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { type Connection, PageArgs } from '@ringfair/platform/graphql';
import {
  AcceptQuoteInput,
  AskVendorsInput,
  EndRequestInput,
  QuoteRequestInput,
  WriteRequestMessageInput,
} from './request.inputs.js';
import type { RequestRow } from './request.repository.js';
import type { ThreadRow } from './request-thread.repository.js';
import {
  Request,
  RequestConnection,
  RequestPayload,
  RequestThread,
  RequestThreadConnection,
  RequestThreadPayload,
} from './request.type.js';
import { RequestsService } from './requests.service.js';
import { RequestThreadsService } from './request-threads.service.js';

@Resolver()
export class RequestsResolver {
  constructor(
    private readonly requests: RequestsService,
    private readonly threads: RequestThreadsService,
  ) {}

  @Allow('VIEWER', { side: 'BUYS', scope: 'rfps:read' })
  @Query(() => RequestConnection, {
    name: 'requests',
    description: 'Quick requests of the active organisation, newest first.',
  })
  list(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs): Promise<Connection<RequestRow>> {
    return this.requests.list(viewer, page);
  }

  @Allow('VIEWER', { side: 'BUYS', scope: 'rfps:read' })
  @Query(() => Request, { description: 'One quick request of the active organisation, or NOT_FOUND.' })
  request(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Its id.' }, ParseUUIDPipe) id: string,
  ): Promise<RequestRow> {
    return this.requests.get(viewer, id);
  }

  @Allow('VIEWER', { side: 'SELLS', scope: 'rfps:read' })
  @Query(() => RequestThreadConnection, {
    description: 'Quick requests that the active organisation was asked, newest first.',
  })
  receivedRequests(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs): Promise<Connection<ThreadRow>> {
    return this.threads.received(viewer, page);
  }

  @Allow('VIEWER', { scope: 'rfps:read' })
  @Query(() => RequestThread, { description: 'One thread of either side, or NOT_FOUND.' })
  requestThread(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Its id.' }, ParseUUIDPipe) id: string,
  ): Promise<ThreadRow> {
    return this.threads.get(viewer, id);
  }

  @Allow('EDITOR', { side: 'BUYS', scope: 'rfps:write' })
  @Mutation(() => RequestPayload, {
    description: 'Asks a few vendors at once. None of them learns of the others.',
  })
  async askVendors(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What, and whom.' }) input: AskVendorsInput,
  ): Promise<{ request: RequestRow }> {
    return { request: await this.requests.ask(viewer, input) };
  }

  @Allow('EDITOR', { scope: 'responses:write' })
  @Mutation(() => RequestThreadPayload, { description: 'Writes to the other side, who reads it at once.' })
  async writeRequestMessage(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Where, and what.' }) input: WriteRequestMessageInput,
  ): Promise<{ thread: ThreadRow }> {
    return { thread: await this.threads.write(viewer, input) };
  }

  @Allow('EDITOR', { side: 'SELLS', scope: 'responses:write' })
  @Mutation(() => RequestThreadPayload, {
    description: 'Makes an offer; it takes the place of an earlier one. The buyer reads it at once.',
  })
  async quoteRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The price with its terms.' }) input: QuoteRequestInput,
  ): Promise<{ thread: ThreadRow }> {
    return { thread: await this.threads.quote(viewer, input) };
  }

  @Allow('EDITOR', { side: 'SELLS', scope: 'responses:write' })
  @Mutation(() => RequestThreadPayload, {
    description: 'Takes the standing quote back; the buyer reads why.',
  })
  async withdrawQuote(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and why.' }) input: EndRequestInput,
  ): Promise<{ thread: ThreadRow }> {
    return { thread: await this.threads.withdrawQuote(viewer, input) };
  }

  @Allow('EDITOR', { scope: 'responses:write' })
  @Mutation(() => RequestThreadPayload, {
    description:
      'Ends the talk with the other side, who reads why: the vendor does not take it, or the buyer does not want it.',
  })
  async declineRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and why.' }) input: EndRequestInput,
  ): Promise<{ thread: ThreadRow }> {
    return { thread: await this.threads.decline(viewer, input) };
  }

  @Allow('EDITOR', { side: 'BUYS', scope: 'rfps:write' })
  @Mutation(() => RequestThreadPayload, {
    description:
      'Accepts the standing quote: opens an engagement, and closes the other threads of the request.',
  })
  async acceptQuote(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: AcceptQuoteInput,
  ): Promise<{ thread: ThreadRow }> {
    return { thread: await this.threads.accept(viewer, input) };
  }
}
