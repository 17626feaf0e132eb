/** Its page lists what is wrong, and builds the sheet with one button. */
export const tool = null;
