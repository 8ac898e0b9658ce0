/**
 * Pseudo-random whole numbers from a seed, by integer arithmetic alone: the same on every machine for ever.
 * The generator is mulberry32 (Tommy Ettinger, public domain).
 */
export class Dice {
  #state: number;

  /** Texts and numbers that together are the seed. */
  constructor(...seed: readonly (string | number)[]) {
    // FNV-1a over the characters of the seed.
    let hash = 0x811c9dc5;
    for (const character of seed.join('\n')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    this.#state = hash >>> 0;
  }

  /** A whole number from 0 to `count` - 1. */
  below(count: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True in so many of ten thousand cases. */
  happens(ofTenThousand: number): boolean {
    return this.below(10_000) < ofTenThousand;
  }

  /** In how many of `trials` something happens that happens in so many of ten thousand cases. */
  count(trials: number, ofTenThousand: number): number {
    let count = 0;
    for (let trial = 0; trial < trials; trial += 1) if (this.happens(ofTenThousand)) count += 1;
    return count;
  }

  /** The items in another order. */
  shuffled<Item>(items: readonly Item[]): readonly Item[] {
    const left = [...items];
    const drawn: Item[] = [];
    while (left.length > 0) drawn.push(...left.splice(this.below(left.length), 1));
    return drawn;
  }
}
