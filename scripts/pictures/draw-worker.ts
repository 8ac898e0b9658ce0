import { readFile, rename, writeFile } from 'node:fs/promises';
import { parentPort, threadId } from 'node:worker_threads';
import { openDrawer } from './drawer.ts';

/** A drawing, and where its picture goes. */
export interface Task {
  readonly drawing: string;
  readonly picture: string;
}

/** What became of a task: the characters that this worker could not show so far, or what went wrong. */
export type Outcome = { readonly lacking: readonly string[] } | { readonly trouble: string };

const drawer = openDrawer();
parentPort?.on('message', async ({ drawing, picture }: Task) => {
  try {
    const { draw, lacking } = await drawer;
    // Another build may be making the same picture.
    const unfinished = `${picture}.${process.pid}-${threadId}`;
    await writeFile(unfinished, draw(await readFile(drawing, 'utf8')));
    await rename(unfinished, picture);
    parentPort?.postMessage({ lacking: lacking() } satisfies Outcome);
  } catch (error) {
    const trouble = `${drawing}: ${error instanceof Error ? error.message : error}`;
    parentPort?.postMessage({ trouble } satisfies Outcome);
  }
});
