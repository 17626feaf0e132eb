import type { WorkbookData } from "../../xlsx/data/workbook-data";
import { byId, hideMessage, showMessage } from "./layout";
import { newWorkbook, sampleWorkbook } from "./sample-workbook";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The workbook that the page shows. */
interface OpenWorkbook {
  snapshot(): WorkbookData;
  /** Replaces the workbook; the add-in starts anew, as it does in Excel. */
  replace(data: WorkbookData): Promise<void>;
}

/** Ties the file buttons to the workbook. Reader and writer of .xlsx are loaded when they are first needed. */
export function connectFiles(workbook: OpenWorkbook): void {
  const input = byId<HTMLInputElement>("workbook-file");
  let name = "Workbook.xlsx";
  const replace = async (data: WorkbookData, fileName: string) => {
    hideMessage();
    await workbook.replace(data);
    name = fileName;
  };
  byId("new-workbook").addEventListener("click", () => void replace(newWorkbook(), "Workbook.xlsx"));
  byId("sample-workbook").addEventListener("click", () => void replace(sampleWorkbook(), "Sample.xlsx"));
  byId("open-workbook").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    // The same file can be chosen again.
    if (file) void openFile(file, replace).finally(() => (input.value = ""));
  });
  byId("save-workbook").addEventListener("click", () => void saveFile(workbook, name));
  byId("message-close").addEventListener("click", hideMessage);
}

async function openFile(
  file: File,
  replace: (data: WorkbookData, name: string) => Promise<void>,
): Promise<void> {
  const { readWorkbookData } = await import("../../xlsx/data/read-workbook-data");
  let opened;
  try {
    opened = readWorkbookData(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    showMessage(
      `${file.name} could not be opened: ${String(error)}. The workbook is as it was. Choose an .xlsx file that Excel opens.`,
    );
    return;
  }
  await replace(opened.data, file.name);
  if (opened.dropped.length > 0)
    showMessage(`${file.name} was opened without these, which the workbench does not have:`, opened.dropped);
}

async function saveFile(workbook: OpenWorkbook, name: string): Promise<void> {
  const { writeWorkbookData } = await import("../../xlsx/data/write-workbook-data");
  const bytes = await writeWorkbookData(workbook.snapshot());
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  showMessage(
    `Saved as ${name} in the browser's downloads. Formulas are recalculated when the file is opened.`,
  );
}
