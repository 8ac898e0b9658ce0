// `npm test`: types, lint, unit tests and browser tests; the last line counts the whole.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'huiyin-test-'));
const report = join(scratch, 'vitest.json');
let passed = 0;
let failed = 0;

step('types of the whole project', ['astro', 'check', '--minimumFailingSeverity', 'hint']);
step('types of the pure rooms, without DOM and Node', ['tsc', '--project', 'test/pure.tsconfig.json']);
step('lint and format', ['biome', 'check', '--error-on-warnings', '.']);
vitest();
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function step(title: string, [tool = '', ...args]: readonly string[]): void {
  process.stdout.write(`\n== ${title}\n`);
  if (run(tool, args) === 0) passed += 1;
  else failed += 1;
}

/** Adds up what Vitest reports, file failures outside any test included: a file that cannot be loaded has failed. */
function vitest(): void {
  process.stdout.write('\n== unit and browser tests\n');
  const status = run('vitest', [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
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
function run(tool: string, args: readonly string[]): number {
  const bin = join(project, 'node_modules', '.bin', tool);
  const { status } = spawnSync(bin, args, {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return status ?? 1;
}
