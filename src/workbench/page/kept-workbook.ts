import type { WorkbookData } from "../../xlsx/data/workbook-data";

/** A workbook as this browser keeps it over a reload. */
export interface KeptWorkbook {
  /** Of the file it is saved as. */
  name: string;
  data: WorkbookData;
  /** The file that was opened: a save keeps of it what the workbench does not show. */
  opened?: Uint8Array;
  /** Milliseconds since 1970. */
  at: number;
}

const DATABASE = "workbench";
const STORE = "workbooks";
/** The workbook that is open, and the one that was open before the page was loaded. */
type Place = "open" | "before";
/** Changes that come in quick succession are kept together. */
const PAUSE_MS = 1000;

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's database failed."));
  });
}

async function store(): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return (await answered(opening)).transaction(STORE, "readwrite").objectStore(STORE);
}

const get = async (place: Place) =>
  answered((await store()).get(place) as IDBRequest<KeptWorkbook | undefined>);
const put = async (place: Place, workbook: KeptWorkbook) => answered((await store()).put(workbook, place));
const remove = async (place: Place) => answered((await store()).delete(place));

/** Keeps the open workbook in the browser, so that a reload does not lose it. Nothing leaves the machine. */
export class WorkbookKeeper {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private hasFailed = false;

  /** `take` gives the workbook as it is; `failed` is called once, when the browser does not keep it. */
  constructor(
    private readonly take: () => KeptWorkbook,
    private readonly failed: () => void,
  ) {
    // A page that is left at once keeps what it has.
    window.addEventListener("pagehide", () => {
      if (this.timer) void this.keep();
    });
  }

  /** The workbook of before this page was loaded; undefined when there was none, or the browser keeps nothing. */
  static async former(): Promise<KeptWorkbook | undefined> {
    try {
      const last = await get("open");
      if (last) {
        await put("before", last);
        await remove("open");
      }
      return await get("before");
    } catch {
      // What cannot be read cannot be offered; that nothing is kept is said with the first change.
      return undefined;
    }
  }

  changed(): void {
    this.timer ??= setTimeout(() => void this.keep(), PAUSE_MS);
  }

  private async keep(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    try {
      await put("open", this.take());
    } catch {
      if (!this.hasFailed) this.failed();
      this.hasFailed = true;
    }
  }
}
