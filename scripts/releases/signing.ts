import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Signature } from '../../src/core/release/release.ts';
import { UsageError } from '../terminal/usage-error.ts';
import type { Sign } from './release-log.ts';
import { trustedKeys } from './trusted-keys.ts';

/** A new Ed25519 key pair: the private key as PKCS #8 PEM, the public key as base64 of its 32 bytes. */
export function newKeyPair(): { readonly privatePem: string; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privatePem: String(privateKey.export({ type: 'pkcs8', format: 'pem' })), publicKey: rawPublic(publicKey) };
}

/** Signs with the private key of a PEM text; a usage error when it is no Ed25519 key. */
export function signerOf(privatePem: string, path: string): Sign {
  let key: KeyObject;
  try {
    key = createPrivateKey(privatePem);
  } catch {
    throw new UsageError(
      `${path} holds no private key. Make one with \`npm run data -- keygen\`.`,
      `${path} 中没有私钥，请用 \`npm run data -- keygen\` 生成。`,
    );
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw new UsageError(
      `${path} is a ${key.asymmetricKeyType} key; Ed25519 is needed.`,
      `${path} 是 ${key.asymmetricKeyType} 密钥，需要 Ed25519 密钥。`,
    );
  const publicKey = rawPublic(createPublicKey(key));
  return (text) => ({ publicKey, value: sign(null, Buffer.from(text), key).toString('base64') });
}

/**
 * Signs with the private key in a file, where one is named. A usage error when the file cannot be read or holds none, and
 * when `site.json` of the data folder does not name its public key: nobody could tell such a signature from a stranger's.
 */
export async function signerFrom(path: string | undefined, data: string): Promise<Sign | undefined> {
  if (path === undefined) return undefined;
  const pem = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(
      `${path} cannot be read. Name the file of your private key with --sign, or make one with \`npm run data -- keygen\`.`,
      `无法读取 ${path}。请用 --sign 指定私钥文件，或用 \`npm run data -- keygen\` 生成。`,
    );
  });
  const signer = signerOf(pem, path);
  const { publicKey } = signer('');
  if (!(await trustedKeys(data)).includes(publicKey)) {
    throw new UsageError(
      `${join(data, 'site.json')} does not name the public key of ${path}, so that no reader could trust the signature. ` +
        `Add "${publicKey}" to its "publicKeys", or sign with the key that is named there. Nothing was written.`,
      `${join(data, 'site.json')} 没有列出 ${path} 的公钥，读者无从验证签名。请把“${publicKey}”加入其 "publicKeys"，或改用其中列出的密钥。没有写入任何内容。`,
    );
  }
  return signer;
}

/** Whether a signature is that of its key over the text. */
export function isSignedBy({ publicKey, value }: Signature, text: string): boolean {
  try {
    const x = Buffer.from(publicKey, 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(text), key, Buffer.from(value, 'base64'));
  } catch {
    return false;
  }
}

function rawPublic(key: KeyObject): string {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
}
