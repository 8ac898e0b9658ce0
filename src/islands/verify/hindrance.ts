/** Why a file cannot be verified here, in a sentence for the reader. */
export class Hindrance extends Error {}
