import { generateKeyPairSync, sign } from 'node:crypto';

/** One value in DER: tag, length, content. */
function der(tag: number, ...parts: (Buffer | string | number[])[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part as Buffer)));
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const [SEQUENCE, SET, INTEGER, BITS, OCTETS, OID, UTF8, UTC_TIME] = [0x30, 0x31, 2, 3, 4, 6, 12, 23];
const ecdsaWithSha256 = der(SEQUENCE, der(OID, [0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2]));
const commonName = [0x55, 4, 3];
const alternativeName = [0x55, 0x1d, 0x11];
const basicConstraints = [0x55, 0x1d, 0x13];
const time = (date: Date): Buffer => der(UTC_TIME, `${date.toISOString().slice(2, 19).replace(/\D/g, '')}Z`);

/** A certificate that signs itself, for one host between two days, with its key: both as PEM. */
export function makeCertificate(host: string, from: Date, until: Date): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, der(OID, commonName), der(UTF8, host))));
  const extensions = [
    der(SEQUENCE, der(OID, alternativeName), der(OCTETS, der(SEQUENCE, der(0x82, host)))),
    der(SEQUENCE, der(OID, basicConstraints), der(OCTETS, der(SEQUENCE, [1, 1, 255]))),
  ];
  const body = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, [2])),
    der(INTEGER, [1]),
    ecdsaWithSha256,
    name,
    der(SEQUENCE, time(from), time(until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, ...extensions)),
  );
  const signed = der(SEQUENCE, body, ecdsaWithSha256, der(BITS, [0], sign('sha256', body, privateKey)));
  const lines = signed.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
