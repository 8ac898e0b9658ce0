/**
 * The two widths, in px, at which pages draw a chart; the stylesheet shows the one that fits. The narrow one is that of the
 * text on a small phone, so that words in charts are as large there as they are meant to be.
 */
export const drawnWidths = { narrow: 336, wide: 720 } as const;
