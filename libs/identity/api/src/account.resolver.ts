import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, Public, type Viewer } from '@ringfair/platform/auth';
import { CONFIG, type Config } from '@ringfair/platform/config';
import type { GraphqlContext } from '@ringfair/platform/graphql';
import { AccountsService } from './accounts.service.js';
import { clearSessionCookie, setSessionCookie } from './cookie.js';
import {
  ChangePasswordInput,
  MailLinkInput,
  MailTokenInput,
  ResetPasswordInput,
  RevokeSessionInput,
  SignInInput,
  SignUpInput,
  UpdateAccountInput,
} from './identity.inputs.js';
import { MailSent, User } from './identity.type.js';
import { type Origin, SessionsService } from './sessions.service.js';

const accepted: MailSent = { accepted: true };

@Resolver()
export class AccountResolver {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
  ) {}

  @Public()
  @Mutation(() => MailSent, { description: 'Asks for an account; the mailed link makes it.' })
  async signUp(@Args('input') input: SignUpInput, @Context() context: GraphqlContext): Promise<MailSent> {
    await this.accounts.signUp(input, originOf(context));
    return accepted;
  }

  @Public()
  @Mutation(() => Boolean, { description: 'Confirms the address of a sign-up and signs in.' })
  async verifyEmail(
    @Args('input') input: MailTokenInput,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return this.signedIn(context, await this.accounts.verifyEmail(input.token, originOf(context)));
  }

  @Public()
  @Mutation(() => MailSent, { description: 'Mails a link that signs in once.' })
  async requestSignInLink(
    @Args('input') input: MailLinkInput,
    @Context() context: GraphqlContext,
  ): Promise<MailSent> {
    await this.accounts.requestSignInLink(input.email, originOf(context));
    return accepted;
  }

  @Public()
  @Mutation(() => Boolean, { description: 'Signs in with address and password; sets the session cookie.' })
  async signIn(@Args('input') input: SignInInput, @Context() context: GraphqlContext): Promise<boolean> {
    return this.signedIn(context, await this.sessions.signIn(input, originOf(context)));
  }

  @Public()
  @Mutation(() => Boolean, { description: 'Signs in with a mailed link; sets the session cookie.' })
  async signInWithLink(
    @Args('input') input: MailTokenInput,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return this.signedIn(context, await this.sessions.signInWithLink(input.token, originOf(context)));
  }

  @Public()
  @Mutation(() => MailSent, { description: 'Mails a link to choose a new password.' })
  async requestPasswordReset(
    @Args('input') input: MailLinkInput,
    @Context() context: GraphqlContext,
  ): Promise<MailSent> {
    await this.accounts.requestPasswordReset(input.email, originOf(context));
    return accepted;
  }

  @Public()
  @Mutation(() => Boolean, { description: 'Sets a new password, ends all sessions and signs in.' })
  async resetPassword(
    @Args('input') input: ResetPasswordInput,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return this.signedIn(context, await this.accounts.resetPassword(input, originOf(context)));
  }

  @Allow('VIEWER')
  @Mutation(() => Boolean, { description: 'Changes the password and ends all other sessions.' })
  async changePassword(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ChangePasswordInput,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    await this.accounts.changePassword(viewer, input, originOf(context));
    return true;
  }

  @Allow('VIEWER')
  @Mutation(() => User, { description: "Changes the person's own data." })
  updateAccount(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdateAccountInput): Promise<User> {
    return this.accounts.updateAccount(viewer, input);
  }

  @Public()
  @Mutation(() => Boolean, { description: 'Ends this session.' })
  async signOut(
    @CurrentViewer({ optional: true }) viewer: Viewer | null,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    if (viewer) await this.sessions.signOut(viewer);
    clearSessionCookie(this.config, context.res);
    return true;
  }

  @Allow('VIEWER')
  @Mutation(() => Boolean, { description: 'Ends every session of the person, this one included.' })
  async signOutEverywhere(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    await this.sessions.signOutEverywhere(viewer);
    clearSessionCookie(this.config, context.res);
    return true;
  }

  @Allow('VIEWER')
  @Mutation(() => Boolean, { description: 'Ends one session of the person.' })
  async revokeSession(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RevokeSessionInput,
  ): Promise<boolean> {
    await this.sessions.revoke(viewer, input.sessionId);
    return true;
  }

  private signedIn(context: GraphqlContext, secret: string): boolean {
    setSessionCookie(this.config, context.res, secret);
    return true;
  }
}

const originOf = ({ req }: GraphqlContext): Origin => ({
  address: req.ip ?? '',
  userAgent: req.get('user-agent') ?? '',
});
