/** Texts of the question for the workbook's currency. */
export const currencyTexts = {
  title: "Which currency are this workbook's amounts in?",
  body: "It is asked once and stands on Setup. Until then amounts are shown without one.",
  label: "Currency",
  choose: "Choose a currency",
  use: (currency: string | null) => (currency === null ? "Use it" : `Use ${currency}`),
  saving: "Setting the currency",
  change: (currency: string) => `Set the currency to ${currency}`,
} as const;
