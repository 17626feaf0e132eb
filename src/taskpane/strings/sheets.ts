/** Texts about built sheets: their list, deleting them, the index. */
export const sheetsTexts = {
  reading: "Looking for built sheets…",
  open: (title: string) => `Open ${title}`,
  delete: "Delete",
  deleteNamed: (title: string) => `Delete ${title}`,
  deleteMany: (count: number) => (count === 1 ? "Delete 1 sheet" : `Delete ${count} sheets`),
  keep: "Keep",
  deleting: (count: number) => (count === 1 ? "Deleting a sheet" : `Deleting ${count} sheets`),
  ask: (title: string) => `Delete ${title}?`,
  askMany: (count: number) => (count === 1 ? "Delete 1 sheet?" : `Delete ${count} sheets?`),
  what: "Undo here builds it again with all that stands in its cells. Your own formatting and charts on it do not come back, formulas elsewhere that refer to it show #REF!, and Excel forgets its own undo list.",
  withOwn: "Delete with my cells",
  deleted: (count: number) => (count === 1 ? "1 sheet deleted" : `${count} sheets deleted`),
  deletedBody: "Tables and records were left as they are.",
  gone: {
    title: "That sheet is not there any more",
    body: "Somebody deleted or renamed it. Nothing was changed.",
    again: "Build it again",
    list: "Built sheets",
  },
  hollow: {
    title: (count: number) =>
      count === 1
        ? "1 built sheet is about a partner that is gone"
        : `${count} built sheets are about partners that are gone`,
    body: "They show nothing any more.",
    show: "Show them",
  },
  page: {
    none: "Nothing is built yet",
    noneBody:
      "Scorecards, plans and the other sheets that the add-in builds are listed here, to be opened or deleted.",
    lead: (sheets: string, partners: string) => `${sheets} about ${partners}.`,
    workbook: "Whole workbook",
    edition: (edition: string) => ` · ${edition}`,
    copy: " (copy)",
    index: "Index sheet",
    indexBody:
      "One sheet with a link to every built one, by partner. It finds renamed tabs and is kept up to date.",
    buildIndex: "Build index",
    rebuildIndex: "Build index again",
    building: "Building the index",
    built: "The index is ready",
    select: (title: string) => `Choose ${title}`,
  },
} as const;
