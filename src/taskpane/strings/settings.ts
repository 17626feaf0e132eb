/** Texts of the settings page. */
export const settingTexts = {
  lead: "These count for the whole workbook. They stand on the sheet Setup, where they can be edited as well.",
  groups: {
    general: "General",
    year: "Fiscal year",
    targets: "Targets and coverage",
    scores: "Scores",
    seasonality: "Seasonality",
    other: "More",
  },
  save: (changes: number) =>
    changes === 0 ? "No changes" : changes === 1 ? "Save 1 change" : `Save ${changes} changes`,
  discard: "Discard",
  saving: "Saving settings",
  saved: "Settings saved",
  savedBody: "Built sheets recalculate by themselves.",
  label: (changes: number) => (changes === 1 ? "Change 1 setting" : `Change ${changes} settings`),
  setup:
    "Weights, thresholds per metric and program levels are edited in tables of their own: cam_stage_weights, cam_metrics and cam_levels.",
  seasonLead:
    "Share of the year's target in each fiscal month. The twelve total 100%; blank means evenly, day by day.",
  total: (total: string) => `Total ${total}`,
  totalWrong: (total: string) => `The twelve months total ${total}; they have to total 100%.`,
} as const;
