/** Where questions are kept on the device, and how many. */
const key = 'huiyin:questions';
const most = 50;

/** The reader's questions, the newest first; none where the browser keeps nothing. */
export function askedBefore(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps a question, once. Where the browser keeps nothing, nothing is kept. */
export function keepQuestion(sql: string): void {
  const others = askedBefore().filter((each) => each !== sql);
  try {
    localStorage.setItem(key, JSON.stringify([sql, ...others].slice(0, most)));
  } catch {
    // No room, or not allowed: the question is answered all the same.
  }
}

/** Forgets them all. */
export function forgetQuestions(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then there was nothing.
  }
}
