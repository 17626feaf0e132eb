/** Its page is no guided tool: files are chosen, what they hold is shown, and two buttons build of it. */
export const tool = null;
