/** The forms in which the figures of a chart are given away. */
export const tableForms = ['csv', 'excel', 'xlsx', 'json'] as const;
/** One of the forms. */
export type TableForm = (typeof tableForms)[number];
