/** What a page knows of a dataset: how long its log of releases was when the page was made, and which release it shows. */
export interface ShownRelease {
  /** Entries of the log. It only ever grows, by a withdrawal too, so the longer log is the later word. */
  readonly entries: number;
  readonly release: string;
}

/** By the dataset's name. */
export type ShownReleases = Readonly<Record<string, ShownRelease>>;

/** The part of `localStorage` that is used here. */
export type Memory = Pick<Storage, 'getItem' | 'setItem'>;

/** Where in the memory a site keeps what it has seen; sites below different paths of one host do not share it. */
export function memoryKey(base: string): string {
  return `huiyin-releases ${base}`;
}

/**
 * Names the datasets of which this device has seen a newer release than the page shows, with that release, and
 * remembers what the page knows. A memory that is full, shut or spoilt counts as empty.
 */
export function newerReleases(shown: ShownReleases, memory: Memory, key: string): ReadonlyMap<string, string> {
  const seen = recall(memory, key);
  const newer = new Map<string, string>();
  const next = new Map(seen);
  for (const [dataset, page] of Object.entries(shown)) {
    const known = seen.get(dataset);
    if (known === undefined || known.entries <= page.entries) next.set(dataset, page);
    else if (known.release !== page.release) newer.set(dataset, known.release);
  }
  try {
    memory.setItem(key, JSON.stringify(Object.fromEntries(next)));
  } catch {
    // Without a memory nothing can be compared next time; the page is as good as it was.
  }
  return newer;
}

function recall(memory: Memory, key: string): ReadonlyMap<string, ShownRelease> {
  try {
    const kept: unknown = JSON.parse(memory.getItem(key) ?? '{}');
    return new Map(Object.entries(kept ?? {}).filter((entry): entry is [string, ShownRelease] => isShown(entry[1])));
  } catch {
    return new Map();
  }
}

function isShown(value: unknown): value is ShownRelease {
  const { entries, release } = (value ?? {}) as Partial<ShownRelease>;
  return typeof entries === 'number' && typeof release === 'string';
}
