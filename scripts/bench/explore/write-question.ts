import type { Page } from 'playwright-core';
import { fragmentOf } from '../../../src/islands/query/link.ts';

/** Puts a question into the box of the open SQL console, by its address, and waits until it stands there; it is not run. */
export async function writeQuestion(page: Page, sql: string): Promise<void> {
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, fragmentOf(sql));
  await page.waitForFunction(
    (text) => document.querySelector<HTMLTextAreaElement>('[data-part="box"]')?.value === text,
    sql.trim(),
  );
}
