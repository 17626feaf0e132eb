/** Its page lists what is due, and builds the sheet with one button. */
export const tool = null;
