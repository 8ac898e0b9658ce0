import type { Caveat } from '../figure.ts';
import type { KeyItem } from './key.ts';
import { type Look, mark, type Shape } from './mark.ts';

/** What each caveat is called. */
export type CaveatWords = Readonly<Record<Caveat, string>>;

const inOrder: readonly Caveat[] = ['provisional', 'estimated', 'lowReliability', 'doubtful'];

/**
 * How a mark looks with its caveat: what is not compared has corners, hollow where it rests on few and full where it is
 * marked as doubtful; what is not final has its usual shape, hollow, with a dotted edge where it is estimated.
 */
export function caveatLook(caveat: Caveat | undefined, shape: Shape, radius: number, diamond = 3): Look {
  if (caveat === 'doubtful') return { shape: 'diamond', className: 'chart-mark', radius: diamond };
  if (caveat === 'lowReliability') return { shape: 'diamond', className: 'chart-mark chart-hollow', radius: diamond };
  return { shape, className: `chart-mark${caveat ? ' chart-hollow' : ''}${dotted(caveat)}`, radius };
}

/** The class of an edge that is dotted because the figure is estimated. */
export function dotted(caveat: Caveat | undefined): string {
  return caveat === 'estimated' ? ' chart-estimated' : '';
}

/** The caveats that occur, for a key: as marks, or as `draw` draws them. */
export function caveatSigns(
  occurring: Iterable<Caveat | undefined>,
  words: CaveatWords,
  draw: (caveat: Caveat) => KeyItem['draw'] = caveatSign(),
): readonly KeyItem[] {
  const has = new Set(occurring);
  return inOrder.filter((caveat) => has.has(caveat)).map((caveat) => ({ label: words[caveat], draw: draw(caveat) }));
}

/** Marks for a key, in a tone where its class is given. */
export function caveatSign(tone?: string): (caveat: Caveat) => KeyItem['draw'] {
  return (caveat) => {
    const { shape, className, radius } = caveatLook(caveat, 'dot', 3.5);
    return (x, y) => mark(shape, x, y, tone ? `${className} ${tone}` : className, radius);
  };
}
