import { type ReleaseOptions, releaseCommandOf, runPublish } from './publish.ts';

/** `correct`: publishes mended figures; says what was wrong, what brought it about and what it did to the figures. */
export const correctCommand = releaseCommandOf(
  'correct',
  'Publishes figures that mend an error in published ones. The release it mends stays as it was.',
)
  .requiredOption('--reason <text>', 'what was wrong')
  .requiredOption('--cause <text>', 'what brought the error about')
  .requiredOption('--effect <text>', 'what it did to the figures, in a sentence')
  .action((files: readonly string[], options: ReleaseOptions & { reason: string; cause: string; effect: string }) => {
    const { reason, cause: origin, effect } = options;
    return runPublish(files, options, { kind: 'correction', reason, origin, effect });
  });
