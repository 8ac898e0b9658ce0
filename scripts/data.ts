// The command line of the data folder: `npm run data -- <command>`.
import { Command, CommanderError } from 'commander';
import { checkCommand } from './commands/check.ts';
import { correctCommand } from './commands/correct.ts';
import { demoCommand } from './commands/demo.ts';
import { diffCommand } from './commands/diff.ts';
import { fixCommand } from './commands/fix.ts';
import { keygenCommand } from './commands/keygen.ts';
import { listCommand } from './commands/list.ts';
import { logCommand } from './commands/log.ts';
import { newCommand } from './commands/new.ts';
import { publishCommand } from './commands/publish.ts';
import { reviewCommand } from './commands/review.ts';
import { sampleCommand } from './commands/sample.ts';
import { verifyCommand } from './commands/verify.ts';
import { withdrawCommand } from './commands/withdraw.ts';
import { UsageError } from './terminal/usage-error.ts';

const commands = [
  checkCommand,
  fixCommand,
  publishCommand,
  correctCommand,
  withdrawCommand,
  listCommand,
  logCommand,
  diffCommand,
  verifyCommand,
  reviewCommand,
  keygenCommand,
  newCommand,
  sampleCommand,
  demoCommand,
];

const program = new Command('npm run data --').description(
  'Checks files against a dataset, publishes them as releases, and verifies what was published.',
);
for (const command of commands) program.addCommand(command);
for (const command of [program, ...commands]) {
  command.exitOverride().showHelpAfterError('(add --help to see what the command takes)');
}

// Whoever reads what is printed may stop: `check … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
  // Commander has already printed what it has to say.
  if (!(error instanceof CommanderError)) process.stderr.write(`${told(error)}\n`);
}

/** The language that the command was asked to speak. */
function spokenLanguage(): unknown {
  return commands.find((command) => command.name() === program.args[0])?.opts().lang;
}

/** A usage error is a sentence; anything else is a broken program, with its trace. */
function told(error: unknown): string {
  if (error instanceof UsageError) return spokenLanguage() === 'zh' ? error.zh : error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
