import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusal, type RunningApp, startApp } from '../support/index.js';

/** A way to PostgreSQL that can be cut, as when the server is gone, and joined again. */
class Cable {
  private server = net.createServer();
  private readonly sockets = new Set<net.Socket>();
  private port = 0;

  constructor(private readonly target: URL) {}

  async join(): Promise<number> {
    this.server = net.createServer((near) => {
      const far = net.connect(Number(this.target.port), this.target.hostname);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as net.AddressInfo).port;
    return this.port;
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

let app: RunningApp;
let cable: Cable;
beforeAll(async () => {
  app = await startApp({
    databaseUrl: async (address) => {
      const url = new URL(address);
      cable = new Cable(new URL(address));
      url.port = String(await cable.join());
      return url.href;
    },
  });
});
afterAll(async () => {
  await app.close();
  await cable.cut();
});

describe('while PostgreSQL is away', () => {
  it('answers 503 UNAVAILABLE, and serves again without a restart once it is back', async () => {
    const anna = app.client();
    const { email } = await anna.signUp();
    await cable.cut();

    const signedIn = await refusal(anna.request('{ viewer { user { email } } }'));
    expect([signedIn.status, signedIn.code]).toEqual([503, 'UNAVAILABLE']);
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) }';
    const anonymous = await refusal(app.client().request(signIn, { input: { email, password: 'x' } }));
    expect([anonymous.status, anonymous.code]).toEqual([503, 'UNAVAILABLE']);
    expect((await app.client().fetch('/readyz')).status).toBe(503);
    expect((await app.client().fetch('/healthz')).status).toBe(200);

    await cable.join();
    expect(await anna.request('{ viewer { user { email } } }')).toEqual({ viewer: { user: { email } } });
    expect((await app.client().fetch('/readyz')).status).toBe(200);
  });
});
