/** A piece of a sentence: plain, as code, or leading somewhere. */
export interface Piece {
  readonly text: string;
  /** A glossary term's id, or a page of the site with an anchor (`/methods#chance`). */
  readonly target?: string;
  readonly isCode?: boolean;
}

const marked = /\[([^\]]+)\]\(([^)\s]+)\)|`([^`]+)`/g;

/** Takes a sentence apart in which `[words](target)` lead somewhere and words between backticks are code. */
export function piecesOf(sentence: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of sentence.matchAll(marked)) {
    const [whole, label, target, code] = match;
    if (match.index > done) pieces.push({ text: sentence.slice(done, match.index) });
    pieces.push(code === undefined ? { text: label ?? '', target: target ?? '' } : { text: code, isCode: true });
    done = match.index + whole.length;
  }
  if (done < sentence.length) pieces.push({ text: sentence.slice(done) });
  return pieces;
}
