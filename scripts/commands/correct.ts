import { addWordsOption, neededWords } from '../terminal/words-option.ts';
import { causeOf, type ReleaseOptions, releaseCommandOf, runPublish } from './publish.ts';

/** `correct`: publishes mended figures; says what was wrong, what brought it about and what it did to the figures. */
export const correctCommand = releaseCommandOf(
  'correct',
  'Publishes figures that mend an error in published ones. The release it mends stays as it was.',
);
addWordsOption(correctCommand, 'reason', 'what was wrong');
addWordsOption(correctCommand, 'cause', 'what brought the error about');
addWordsOption(correctCommand, 'effect', 'what it did to the figures, in a sentence');
correctCommand.action((files: readonly string[], options: ReleaseOptions) => {
  const reason = neededWords(options, 'reason', 'what was wrong');
  const origin = neededWords(options, 'cause', 'what brought the error about');
  const effect = neededWords(options, 'effect', 'what the error did to the figures');
  return runPublish(files, options, causeOf('correction', { reason, origin, effect }));
});
