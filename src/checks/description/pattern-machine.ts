import type { PatternNode } from './pattern-syntax.ts';

/** Thrown when a pattern has a form that can make a backtracking matcher run away. */
export class Runaway extends Error {
  readonly reason: 'empty-repeat' | 'ambiguous-repeat' | 'neighbours' | 'too-large';

  constructor(reason: Runaway['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** What a part of a pattern adds to the machine: where it can begin and end, and whether it can be skipped. */
interface Fragment {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const nothing: Fragment = { nullable: true, first: [], last: [] };
const mostPositions = 400;
/** Repeats of a wider span or a larger number count as endless. */
const [widest, longest] = [10, 100];

/**
 * The position automaton of a pattern (Glushkov 1961): one position for each character the pattern names, and from each
 * the positions that may come next. A position that may come next in two ways stands there twice.
 */
export class PatternMachine {
  /** The characters each position takes, as a set of the representative ones. */
  readonly takes: bigint[] = [];
  readonly follow: number[][] = [];
  readonly #alphabet: readonly string[];

  constructor(pattern: PatternNode, alphabet: readonly string[]) {
    this.#alphabet = alphabet;
    this.#add(pattern);
  }

  #add(node: PatternNode): Fragment {
    switch (node.kind) {
      case 'empty':
        return nothing;
      case 'atom':
        return this.#position(node.source);
      case 'sequence':
        return node.parts
          .map((part) => () => this.#add(part))
          .reduce((left, right) => this.#join(left, right()), nothing);
      case 'choice': {
        const parts = node.parts.map((part) => this.#add(part));
        return {
          nullable: parts.some(({ nullable }) => nullable),
          first: parts.flatMap(({ first }) => first),
          last: parts.flatMap(({ last }) => last),
        };
      }
      case 'repeat':
        return this.#repeat(node.body, node.min, node.max);
    }
  }

  #position(source: string): Fragment {
    const at = this.takes.length;
    if (at >= mostPositions) throw new Runaway('too-large');
    const form = new RegExp(`^(?:${source})$`, 'u');
    this.takes.push(
      this.#alphabet.reduce((set, sign, index) => (form.test(sign) ? set | (1n << BigInt(index)) : set), 0n),
    );
    this.follow.push([]);
    return { nullable: false, first: [at], last: [at] };
  }

  #join(left: Fragment, right: Fragment): Fragment {
    for (const end of left.last) this.follow[end]?.push(...right.first);
    return {
      nullable: left.nullable && right.nullable,
      first: left.nullable ? [...left.first, ...right.first] : left.first,
      last: right.nullable ? [...left.last, ...right.last] : right.last,
    };
  }

  #repeat(body: PatternNode, min: number, max: number): Fragment {
    if (max === 0) return nothing;
    if (max === 1) return { ...this.#add(body), ...(min === 0 ? { nullable: true } : {}) };
    this.#checkLoop(body);
    if (max > longest || max - min > widest) return { ...this.#loop(body), nullable: min === 0 };
    // a{1,3} is a(a(a)?)?: an optional copy is there only after the one before it.
    let rest = nothing;
    for (let copy = max; copy > 0; copy -= 1) {
      rest = { ...this.#join(this.#add(body), rest), nullable: copy > min };
    }
    return rest;
  }

  #loop(body: PatternNode): Fragment {
    const fragment = this.#add(body);
    for (const end of fragment.last) this.follow[end]?.push(...fragment.first);
    return fragment;
  }

  /** In a repeated part every character must decide what comes next: else n characters can be read in 2^n ways. */
  #checkLoop(body: PatternNode): void {
    const from = this.takes.length;
    if (this.#loop(body).nullable) throw new Runaway('empty-repeat');
    for (const next of this.follow.slice(from)) {
      if (next.some((one, index) => next.slice(index + 1).some((other) => this.overlap(one, other) !== 0n))) {
        throw new Runaway('ambiguous-repeat');
      }
    }
    // It was a rehearsal: the positions are taken away again.
    this.takes.length = from;
    this.follow.length = from;
  }

  /** The characters that all of these positions take. */
  overlap(...positions: readonly number[]): bigint {
    return positions.reduce((set, position) => set & (this.takes[position] ?? 0n), -1n);
  }
}
