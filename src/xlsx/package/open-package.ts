import { refusal, refuseCompoundFile } from "../refusals";
import { OfficePackage } from "./package";

const KINDS =
  /^application\/vnd\.(openxmlformats-officedocument\.spreadsheetml|ms-excel)\.(sheet|template)\.(?:main|(macroEnabled)\.main)\+xml$/i;

export interface OpenedPackage {
  parts: OfficePackage;
  /** Where in it the workbook's part is. */
  workbook: string;
  extension: FileExtension;
}

/** How a file of that content has to be called: Excel refuses other names. */
export type FileExtension = "xlsx" | "xlsm" | "xltx" | "xltm";

/** A package that holds a workbook which can be changed, or at least be read. */
export function openPackage(bytes: Uint8Array, purpose: "change" | "read" = "change"): OpenedPackage {
  refuseCompoundFile(bytes);
  const parts = OfficePackage.open(bytes);
  const relations = parts.relations("");
  if (purpose === "change" && parts.paths.some((path) => path.startsWith("_xmlsignatures/")))
    throw refusal(
      "The workbook carries a digital signature, which any change would break.",
      "Save a copy without the signature (File > Info > View Signatures) and try that.",
      "protected",
    );
  const workbook = relations.find(({ type }) => type === "officeDocument")?.target;
  if (workbook === undefined || !parts.part(workbook)) throw notAWorkbook();
  const type = parts.contentTypeOf(workbook) ?? "";
  if (/\.sheet\.binary\./i.test(type))
    throw refusal(
      "The file is a binary workbook (.xlsb).",
      "Open it in Excel, save it as .xlsx and try again.",
    );
  const { root } = parts.part(workbook)!.xml;
  if (root.uri.startsWith("http://purl.oclc.org/"))
    throw refusal(
      'The file is saved as "Strict Open XML Spreadsheet".',
      'Open it in Excel, save it as "Excel Workbook (*.xlsx)" and try again.',
    );
  const [, , kind, macros] = KINDS.exec(type) ?? [];
  if (kind === undefined || root.local !== "workbook") throw notAWorkbook();
  const extension = `xl${kind.toLowerCase() === "template" ? "t" : "s"}${macros ? "m" : "x"}` as const;
  return { parts, workbook, extension };
}

function notAWorkbook(): Error {
  return refusal("The file is no Excel workbook (.xlsx or .xlsm).", "Choose an Excel workbook.");
}
