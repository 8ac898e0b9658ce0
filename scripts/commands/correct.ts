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
  const reason = neededWords(options, 'reason', { en: 'what was wrong', zh: '错在哪里' });
  const origin = neededWords(options, 'cause', { en: 'what brought the error about', zh: '错误是怎么产生的' });
  const effect = neededWords(options, 'effect', {
    en: 'what the error did to the figures',
    zh: '错误对数字有什么影响',
  });
  return runPublish(files, options, causeOf('correction', { reason, origin, effect }));
});
