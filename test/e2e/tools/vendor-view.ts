/** It is built with the business plan, on whose page it is a box to tick. */
export const tool = null;
