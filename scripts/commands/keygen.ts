import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type CommonOptions, commandOf } from '../command-line.ts';
import { printResult } from '../result.ts';
import { newKeyPair } from '../signing.ts';
import { UsageError } from '../usage-error.ts';

export const keygenCommand = commandOf('keygen', 'Makes a key pair to sign releases with.')
  .option('--out <file>', 'where the private key goes', 'huiyin-private-key.pem')
  .action(runKeygen);

/** `keygen`: writes a new private key, readable by its owner alone, and prints the public key. Overwrites nothing. */
async function runKeygen(options: CommonOptions & { readonly out: string }): Promise<void> {
  const path = resolve(options.out);
  const { privatePem, publicKey } = newKeyPair();
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    throw new UsageError(
      `${path} cannot be made (${error instanceof Error ? error.message : error}). Name another file with --out; a key is never overwritten.`,
    );
  });
  await file.writeFile(privatePem);
  await file.close();
  printResult(options, true, [], { path, publicKey }, [
    `The private key is in ${path}. Keep it out of the repository and make a copy: who has it can sign in your name.`,
    `The public key is ${publicKey}`,
    'Next: add it to "publicKeys" in data/site.json, and publish with --sign and the key’s path.',
  ]);
}
