/** Its page is a list, which nobody goes through step by step. */
export const tool = null;
