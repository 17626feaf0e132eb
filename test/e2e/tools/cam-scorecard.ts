/** A part of the page Routine builds it, once somebody says that the workbook is the manager's own. */
export const tool = null;
