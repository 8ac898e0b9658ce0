import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { newKeyPair } from '../releases/signing.ts';
import { type CommonOptions, commandOf } from '../terminal/command-line.ts';
import { printResult } from '../terminal/result.ts';
import { UsageError } from '../terminal/usage-error.ts';

export const keygenCommand = commandOf('keygen', 'Makes a key pair to sign releases with.')
  .option('--out <file>', 'where the private key goes', 'huiyin-private-key.pem')
  .action(runKeygen);

const words = {
  en: (path: string, publicKey: string) => [
    `The private key is in ${path}. Keep it out of the repository and make a copy: who has it can sign in your name.`,
    `The public key is ${publicKey}`,
    'Next: add it to "publicKeys" in data/site.json, and publish with --sign and the key’s path.',
  ],
  zh: (path: string, publicKey: string) => [
    `私钥在 ${path}。请勿放进代码仓库，并另存一份：谁拿到它，谁就能以您的名义签名。`,
    `公钥是 ${publicKey}`,
    '接下来：把公钥加入 data/site.json 的 "publicKeys"，发布时加上 --sign 和私钥的路径。',
  ],
} as const;

/** `keygen`: writes a new private key, readable by its owner alone, and prints the public key. Overwrites nothing. */
async function runKeygen(options: CommonOptions & { readonly out: string }): Promise<void> {
  const path = resolve(options.out);
  const { privatePem, publicKey } = newKeyPair();
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    throw new UsageError(
      `${path} cannot be made (${error instanceof Error ? error.message : error}). Name another file with --out; a key is never overwritten.`,
      `无法生成 ${path}（${error instanceof Error ? error.message : error}）。请用 --out 指定其他文件名；密钥从不覆盖。`,
    );
  });
  await file.writeFile(privatePem);
  await file.close();
  printResult(options, true, [], { path, publicKey }, [...words[options.lang](path, publicKey)]);
}
