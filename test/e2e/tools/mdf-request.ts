/** It is built with the marketing plan, where the request is filed. */
export const tool = null;
