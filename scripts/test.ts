// `npm test`: types, lint, unit tests and browser tests; the last line counts the whole.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'huiyin-test-'));
let passed = 0;
let failed = 0;

await step('types of the whole project', ['astro', 'check', '--minimumFailingSeverity', 'hint']);
await step('types of the pure rooms, without DOM and Node', ['tsc', '--project', 'test/pure.tsconfig.json']);
await step('lint and format', ['biome', 'check', '--error-on-warnings', '.']);
await tests();
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

async function step(title: string, [tool = '', ...args]: readonly string[]): Promise<void> {
  process.stdout.write(`\n== ${title}\n`);
  if ((await run(tool, args)) === 0) passed += 1;
  else failed += 1;
}

/**
 * Runs unit and browser tests as one queue, two files at a time: a browser test waits more than it works. Adds up what
 * Vitest reports, file failures outside any test included: a file that cannot be loaded has failed.
 */
async function tests(): Promise<void> {
  process.stdout.write('\n== tests\n');
  const report = join(scratch, 'tests.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = await run('vitest', ['run', '--config', 'test/vitest.config.ts', '--maxWorkers=2', ...reporters]);
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const brokenFiles = testResults.filter(
      (file: { status: string; assertionResults: unknown[] }) =>
        file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    passed += numPassedTests;
    failed += numFailedTests + brokenFiles;
    if (status !== 0 && numFailedTests + brokenFiles === 0) failed += 1;
  } catch {
    failed += 1;
  }
}

/** Runs a package's program on this Node and gives its exit status. */
function run(tool: string, args: readonly string[]): Promise<number> {
  const program = spawn(join(project, 'node_modules', '.bin', tool), args, {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return new Promise((resolve, reject) => {
    program.on('error', reject).on('close', (status) => resolve(status ?? 1));
  });
}
