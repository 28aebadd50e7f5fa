/** What a candidate reads in place of a client that they may not know yet; begins a sentence. */
export const UNKNOWN_CLIENT = 'The company';
