/** One button of the page Routine builds it. */
export const tool = null;
