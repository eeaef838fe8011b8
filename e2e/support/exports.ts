import type { RunningApp } from './app.js';
import { type Client, unique } from './client.js';

/** A machine with a token of the client's organisation. */
export async function machineWith(app: RunningApp, client: Client, scopes: string[]): Promise<Client> {
  const { createApiToken } = await client.request<{ createApiToken: { secret: string } }>(
    'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
    {
      input: {
        name: 'our own system',
        scopes,
        expiresAt: new Date(Date.now() + 86_400_000),
        idempotencyKey: unique('token'),
      },
    },
  );
  const machine = app.client();
  machine.headers = { authorization: `Bearer ${createApiToken.secret}` };
  return machine;
}

/** Sends a file and returns its id. */
export async function sendFor(client: Client, purpose: string, bytes: Buffer, name: string): Promise<string> {
  const body = new FormData();
  body.append('file', new File([new Uint8Array(bytes)], name));
  const response = await client.fetch(`/files/${purpose}`, { method: 'POST', body });
  return ((await response.json()) as { file: { id: string } }).file.id;
}
export interface Restored {
  parts: { part: string; inExport: number; added: number; kept: number }[];
  left: { at: string; reason: string }[];
}
export async function importOrganization(client: Client, bytes: Buffer, name: string): Promise<Restored> {
  const input = { fileId: await sendFor(client, 'EXPORT', bytes, name) };
  const data = await client.request<{ importOrganization: Restored }>(
    `mutation ($input: ImportOrganizationInput!) { importOrganization(input: $input) {
       parts { part inExport added kept } left { at reason } } }`,
    { input },
  );
  return data.importOrganization;
}
