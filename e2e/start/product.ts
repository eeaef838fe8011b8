import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { goodPassword, unique, until } from '../support/index.js';

const root = path.resolve(import.meta.dirname, '../..');

export interface Refusal {
  message: string;
  extensions?: { code?: string };
}

/** What `npm start` runs, with a state folder and a port of its own: to be killed. */
export class Product {
  output = '';
  port = 0;
  private cookie = '';
  private child: ChildProcess | undefined;
  private exited: Promise<number | null> = Promise.resolve(null);

  constructor(
    private readonly env: Record<string, string> = {},
    readonly state = newFolder(),
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  launch(options = ['--no-demo']): Promise<number | null> {
    this.output = '';
    const env = { ...process.env, ...this.env, RINGFAIR_STATE: this.state, PORT: String(this.port) };
    const child = spawn(process.execPath, [path.join(root, 'tools/start.mjs'), ...options], {
      cwd: root,
      env: { ...env, NODE_ENV: 'development', NODE_OPTIONS: '', DATABASE_URL: '' },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (this.output += chunk));
    this.child = child;
    this.exited = new Promise((resolve) => child.once('close', resolve));
    return this.exited;
  }

  async start(options = ['--no-demo'], timeoutMs = 60_000): Promise<void> {
    this.port ||= await freePort();
    void this.launch(options);
    await until(
      async () => {
        if (this.child?.exitCode != null) {
          throw new Error(`npm start ended with ${await this.exited}:\n${this.output}`);
        }
        return this.output.includes('Stop with Ctrl-C');
      },
      'npm start',
      timeoutMs,
    );
  }

  /** As Ctrl-C does; the exit code. */
  async stop(): Promise<number | null> {
    this.child?.kill('SIGINT');
    return this.exited;
  }

  async remove(): Promise<void> {
    await this.stop();
    fs.rmSync(this.state, { recursive: true, force: true });
  }

  /** The process of `npm start`, the server and PostgreSQL: who is alive of them. */
  processes(): { start: number[]; server: number[]; postgres: number[] } {
    const lines = execFileSync('ps', ['-ww', '-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
    const find = (test: (parent: number, command: string) => boolean) =>
      lines
        .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
        .filter(([, , parent, command = '']) => test(Number(parent), command))
        .map(([, pid]) => Number(pid));
    const start = this.child?.pid ?? 0;
    return {
      start: this.child?.exitCode == null && this.child?.signalCode == null ? [start] : [],
      server: find((parent, command) => parent === start && command.includes('apps/api/dist/main.js')),
      postgres: find((_, command) => command.includes(this.state) && command.includes('/postgres -D')),
    };
  }

  /** kill -9, all at once. */
  async kill(...which: ('start' | 'server' | 'postgres')[]): Promise<void> {
    const alive = this.processes();
    for (const pid of which.flatMap((name) => alive[name])) process.kill(pid, 'SIGKILL');
    if (which.includes('start')) await this.exited;
  }

  async request<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'apollo-require-preflight': 'true',
        cookie: this.cookie,
      },
      body: JSON.stringify({ query, variables }),
    });
    const set = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (set.length > 0) this.cookie = set.join('; ');
    const { data, errors } = (await response.json()) as { data: Data; errors?: Refusal[] };
    if (errors?.[0]) throw new Error(`${errors[0].extensions?.code}: ${errors[0].message}`);
    return data;
  }

  /** An owner, signed in: found past the mailbox, since these tests are about what survives. */
  async signUp(): Promise<void> {
    const email = `${unique('owner')}@ringfair.example`;
    const input = { name: 'Anna', password: goodPassword, locale: 'en', buys: true, sells: false, email };
    await this.request('mutation ($input: SignUpInput!) { signUp(input: $input) { accepted } }', { input });
    const [mail] = await this.query<{ text: string }>('select text from mails where recipient = $1', [email]);
    const token = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
    await this.request('mutation ($input: MailTokenInput!) { verifyEmail(input: $input) }', {
      input: { token },
    });
  }

  /** A write that is acknowledged, and then mails somebody; `key` makes it safe to repeat. */
  async invite(email: string, key: string = randomUUID()): Promise<void> {
    const input = { email, role: 'VIEWER', idempotencyKey: key };
    await this.request('mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }', {
      input,
    });
  }

  /** Rows as the superuser sees them. */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const folder = path.join(this.state, 'postgres');
    const { home } = JSON.parse(fs.readFileSync(path.join(folder, 'place.json'), 'utf8')) as { home: string };
    const port = fs.readFileSync(path.join(home, 'data/postmaster.pid'), 'utf8').split('\n')[3];
    const password = fs.readFileSync(path.join(folder, 'password'), 'utf8').trim();
    const client = new pg.Client({
      connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/ringfair`,
    });
    await client.connect();
    try {
      return (await client.query(sql, parameters)).rows as Row[];
    } finally {
      await client.end();
    }
  }
}

function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ringfair-start-'));
  // PostgreSQL runs as another user when these tests run as root.
  fs.chmodSync(folder, 0o755);
  return folder;
}

/** A mail server that accepts mails, or keeps silent in the middle of one. */
export class Mailbox {
  silent = false;
  begun = 0;
  readonly accepted: { recipient: string; messageId: string }[] = [];
  private readonly sockets = new Set<net.Socket>();
  private readonly server = net.createServer((socket) => this.talk(socket));

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  to(recipient: string): number {
    return this.accepted.filter((mail) => mail.recipient === recipient).length;
  }

  private talk(socket: net.Socket): void {
    this.sockets.add(socket);
    let recipient = '';
    let message: string | undefined;
    let rest = '';
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    socket.write('220 mailbox\r\n');
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (message !== undefined && line !== '.') message += `${line}\n`;
        else if (message !== undefined) {
          if (this.silent) return;
          this.accepted.push({ recipient, messageId: /^Message-ID:\s*(\S+)/im.exec(message)?.[1] ?? '' });
          message = undefined;
          socket.write('250 accepted\r\n');
        } else if (/^RCPT TO:<([^>]*)>/i.test(line)) {
          recipient = /<([^>]*)>/.exec(line)?.[1] ?? '';
          socket.write('250 ok\r\n');
        } else if (/^DATA/i.test(line)) {
          this.begun += 1;
          message = '';
          socket.write('354 go on\r\n');
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  }
}

export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
