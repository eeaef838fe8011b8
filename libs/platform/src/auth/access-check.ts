import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS } from './decorators.js';

const rootTypes = new Set(['Query', 'Mutation', 'Subscription']);

/** Refuses to start when a root operation or a route says neither who may call it nor that anyone may. */
@Injectable()
export class AccessCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const all = [...this.discovery.getProviders(), ...this.discovery.getControllers()];
    const open = all.flatMap(({ instance }) => undecided(this.scanner, instance));
    if (open.length > 0)
      throw new Error(`Decide with @Allow, @AllowModerator or @Public: ${open.join(', ')}`);
  }
}

function undecided(scanner: MetadataScanner, instance: unknown): string[] {
  if (typeof instance !== 'object' || instance === null) return [];
  const prototype = Object.getPrototypeOf(instance) as object | null;
  if (!prototype || prototype === Object.prototype) return [];
  return scanner
    .getAllMethodNames(prototype)
    .filter((name) => {
      const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as object | undefined;
      if (typeof method !== 'function') return false;
      return (
        (rootTypes.has(Reflect.getMetadata('graphql:resolver_type', method) as string) ||
          Reflect.hasMetadata(METHOD_METADATA, method)) &&
        !Reflect.hasMetadata(ACCESS, method)
      );
    })
    .map((name) => `${prototype.constructor.name}.${name}`);
}
