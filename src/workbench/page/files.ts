import type { WorkbookData } from "../../xlsx/data/workbook-data";
import { type KeptWorkbook, WorkbookKeeper } from "./kept-workbook";
import { byId, hideMessage, showMessage } from "./layout";
import { newWorkbook, sampleWorkbook } from "./sample-workbook";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The workbook that the page shows. */
interface OpenWorkbook {
  snapshot(): WorkbookData;
  /** Replaces the workbook; the add-in starts anew, as it does in Excel. */
  replace(data: WorkbookData): Promise<void>;
  /** `listener` is told of every change of the workbook. */
  onChange(listener: () => void): void;
  /** Takes another workbook that the add-in opened. */
  showCreated: (bytes: Uint8Array | undefined) => void;
}

/**
 * Ties the file buttons to the workbook, which the browser keeps from now on. Reader and writer of .xlsx are loaded when they are first
 * needed. Returns how to offer a workbook of before.
 */
export function connectFiles(workbook: OpenWorkbook): (former: KeptWorkbook) => void {
  const input = byId<HTMLInputElement>("workbook-file");
  let name = "Workbook.xlsx";
  /** The file that was opened: a save keeps of it what the workbench does not show. */
  let opened: Uint8Array | undefined;
  const replace = async (data: WorkbookData, fileName: string, bytes?: Uint8Array) => {
    hideMessage();
    await workbook.replace(data);
    name = fileName;
    opened = bytes;
    keeper.changed();
  };
  const keeper = new WorkbookKeeper(
    () => ({ name, data: workbook.snapshot(), ...(opened ? { opened } : {}), at: Date.now() }),
    () =>
      showMessage(
        "This browser does not keep the workbook. Save it before you reload or leave the page: it would be lost.",
      ),
  );
  workbook.onChange(() => keeper.changed());
  workbook.showCreated = offerCreated;
  byId("new-workbook").addEventListener("click", () => void replace(newWorkbook(), "Workbook.xlsx"));
  byId("sample-workbook").addEventListener("click", () => void replace(sampleWorkbook(), "Sample.xlsx"));
  byId("open-workbook").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    // The same file can be chosen again.
    if (file) void openFile(file, replace).finally(() => (input.value = ""));
  });
  byId("save-workbook").addEventListener("click", () => void saveFile(workbook, name, opened));
  byId("message-close").addEventListener("click", hideMessage);
  return (former) =>
    showMessage(
      `${former.name}, open here until ${new Date(former.at).toLocaleString()}, is kept in this browser.`,
      [],
      { label: "Open it again", press: () => void replace(former.data, former.name, former.opened) },
    );
}

async function openFile(
  file: File,
  replace: (data: WorkbookData, name: string, bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const { readWorkbookData } = await import("../../xlsx/data/read-workbook-data");
  const bytes = new Uint8Array(await file.arrayBuffer());
  let opened;
  try {
    opened = readWorkbookData(bytes);
  } catch (error) {
    showMessage(`${file.name} could not be opened. ${(error as Error).message} The workbook is as it was.`);
    return;
  }
  const { data, dropped, changed } = opened;
  await replace(data, file.name, bytes);
  const kept = dropped.map((what) => `${what} (kept when you save, while its sheet keeps its name)`);
  const simpler = changed.map((what) => `${what} (saved so, too)`);
  if (kept.length || simpler.length)
    showMessage(`${file.name} was opened without these, which the workbench does not have:`, [
      ...kept,
      ...simpler,
    ]);
}

/** Excel opens another workbook in a window of its own; here it can be saved. */
function offerCreated(bytes: Uint8Array | undefined): void {
  const what = bytes ? "another workbook" : "another, blank workbook";
  const name = "Another workbook.xlsx";
  showMessage(
    `The add-in opened ${what}. Excel shows it in a window of its own; this page has room for one.`,
    [],
    ...(bytes ? [{ label: "Save it", press: () => download(bytes, name) }] : []),
  );
}

async function saveFile(workbook: OpenWorkbook, name: string, opened: Uint8Array | undefined): Promise<void> {
  const { writeWorkbookData } = await import("../../xlsx/data/write-workbook-data");
  download(await writeWorkbookData(workbook.snapshot(), opened), name);
}

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  showMessage(
    `Saved as ${name} in the browser's downloads. Formulas are recalculated when the file is opened.`,
  );
}
