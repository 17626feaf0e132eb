export interface OfficeHost {
  /** False in a plain browser tab, where there is no workbook. */
  inExcel: boolean;
}

/** Resolves when Office.js has met its host; at once, with `inExcel` false, where Office.js is not loaded. */
export async function officeReady(): Promise<OfficeHost> {
  if (typeof Office === "undefined") return { inExcel: false };
  const { host } = await Office.onReady();
  return { inExcel: host === Office.HostType.Excel };
}

/** Colours (#rrggbb) of the Office theme; null where the host does not tell, as on the web. */
export function officeTheme(): { background: string; text: string } | null {
  const theme =
    typeof Office === "undefined"
      ? undefined
      : (Office.context?.officeTheme as Office.OfficeTheme | undefined);
  if (!theme?.bodyBackgroundColor) return null;
  return { background: theme.bodyBackgroundColor, text: theme.bodyForegroundColor };
}

/** Whether this Excel runs custom functions; volume-licensed Office 2021 and older do not. True in a plain browser tab. */
export function runsFunctions(): boolean {
  return (
    typeof Office === "undefined" ||
    Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.2")
  );
}

/** Whether the document was opened for viewing, as Office on the web says when the pane starts. */
export function opensForReading(): boolean {
  if (typeof Office === "undefined") return false;
  const document = Office.context?.document as Office.Document | undefined;
  return document !== undefined && document.mode === Office.DocumentMode.ReadOnly;
}
