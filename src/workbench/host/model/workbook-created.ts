import { invalidArgument } from "../rich-error";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";

const LOCATION = "Application.createWorkbook";
/** With which every .xlsx begins. */
const ZIP = [0x50, 0x4b];

/** Another workbook, of the file that was given or blank; it is seen when it is opened. */
export class WorkbookCreated extends ModelObject {
  private readonly bytes: Uint8Array | undefined;

  constructor(model: HostModel, base64: unknown) {
    super(model);
    this.bytes = base64 === undefined ? undefined : fileOf(base64);
  }
  get $type() {
    return "WorkbookCreated";
  }
  get $scalars() {
    return [];
  }
  open(): void {
    this.model.view.created?.(this.bytes);
  }
}

function fileOf(base64: unknown): Uint8Array {
  if (typeof base64 !== "string") return invalidArgument(LOCATION);
  let text: string;
  try {
    text = atob(base64);
  } catch {
    return invalidArgument(LOCATION, "The file is not written in base64.");
  }
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const isZip = ZIP.every((byte, index) => bytes[index] === byte);
  return isZip ? bytes : invalidArgument(LOCATION, "The file is no workbook.");
}
