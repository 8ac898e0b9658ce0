/** What the flags of figures mean, in a sentence each. */
export const flags = {
  title: 'What the flags mean',
  /** SDMX observation statuses. */
  meanings: {
    P: 'It is expected to change: not everything that belongs in it was known on the as-of date.',
    E: 'The publisher estimated it.',
    B: 'From this period on the figure means something else; it is compared with none before it.',
    O: 'Nothing was reported. It is no zero, and is in no rate.',
    L: 'The publisher did not collect it.',
    M: 'There can be no such figure.',
    Q: 'It is withheld so that nobody can be recognised in it, never because it is poor.',
    U: 'It is marked as of low reliability, for a reason in the notes; it is shown but not compared.',
    D: 'It is defined differently, as the notes say; it is shown but not compared.',
  } as Readonly<Record<string, string>>,
  low: 'It rests on 10 to 29 cases. Chance moves such a rate a lot, so it is shown but not compared.',
  tooFew: 'It rests on fewer than 10 cases, so counts are given and no rate.',
};
