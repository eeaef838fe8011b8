import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import { AccessCheck } from './access-check.js';
import { Allow, Public } from './decorators.js';
import { includesRole, OrganizationRole } from './viewer.js';

@Resolver()
class Decided {
  @Public()
  @Query(() => String)
  open(): string {
    return 'for anyone';
  }

  @Allow('EDITOR')
  @Query(() => String)
  closed(): string {
    return 'for editors';
  }
}

@Resolver()
class Forgotten {
  @Query(() => String)
  everything(): string {
    return 'nobody decided';
  }
}

@Controller()
class ForgottenRoute {
  @Get('everything')
  everything(): string {
    return 'nobody decided';
  }
}

@Module({ imports: [DiscoveryModule], providers: [AccessCheck, Decided] })
class Sound {}

@Module({ imports: [DiscoveryModule], providers: [AccessCheck, Decided, Forgotten] })
class Unsound {}

@Module({ imports: [DiscoveryModule], controllers: [ForgottenRoute], providers: [AccessCheck] })
class UnsoundRoutes {}

const boot = async (module: typeof Sound): Promise<void> => {
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  await app.close();
};

describe('the application', () => {
  it('cannot start while an operation says neither who may call it nor that anyone may', async () => {
    await expect(boot(Unsound)).rejects.toThrow(
      'Decide with @Allow, @AllowModerator or @Public: Forgotten.everything',
    );
  });

  it('cannot start while a route says neither', async () => {
    await expect(boot(UnsoundRoutes)).rejects.toThrow('ForgottenRoute.everything');
  });

  it('starts when every operation is decided', async () => {
    await expect(boot(Sound)).resolves.toBeUndefined();
  });
});

describe('a role', () => {
  it('includes those below it and none above', () => {
    const roles = Object.values(OrganizationRole);
    const included = roles.map((role) => roles.filter((needed) => includesRole(role, needed)).length);
    expect(included).toEqual([1, 2, 3, 4]);
  });
});
