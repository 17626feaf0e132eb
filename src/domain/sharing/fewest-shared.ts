/** A median of fewer partners than this goes to none of them: with few one could tell who they are. */
export const FEWEST_SHARED = 5;
