import type { PageId } from "../../commands/page-requests";

/** Texts that must be there before anything else is loaded. */
export const titles: Readonly<Record<PageId, string>> = {
  today: "Today",
  scorecard: "Performance Scorecard",
  import: "Import from CRM",
  settings: "Settings",
  functions: "Functions",
};

export const loading = "Loading…";

export const failures = {
  rendering: {
    title: "This page stopped",
    body: "Something went wrong while showing it. Your workbook was not touched.",
    action: "Go to Today",
  },
  loading: {
    title: "The add-in's files could not be loaded",
    body: "Your workbook was not touched. Check the connection, then try again.",
    action: "Try again",
  },
} as const;
