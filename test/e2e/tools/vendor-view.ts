/** Its page is one button, which nobody goes through step by step. */
export const tool = null;
