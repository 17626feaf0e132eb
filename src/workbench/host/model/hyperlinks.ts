import { contains } from "../../../book/cells/boxes";
import { invalidArgument } from "../rich-error";
import type { GridBox, LinkData } from "../../../xlsx/data/workbook-data";
import type { CellBlock } from "./cell-block";
import { cutRules } from "./clearing";
import type { HostModel } from "./host-model";

const LOCATION = "Range.hyperlink";
/** Excel's own limit for an address. */
const LONGEST = 2_083;
const PARTS = ["address", "documentReference", "screenTip", "textToDisplay"];
/** Of Excel's cell style Hyperlink. */
export const LINK_LOOK = { font: { color: "#0563C1", underline: "Single" } } as const;

type Link = Omit<LinkData, "box"> & { textToDisplay?: string };

function linkAt(model: HostModel, sheetId: string, row: number, column: number): LinkData | undefined {
  return model.sheet(sheetId).hyperlinks.find(({ box }) => contains(box, { row, column }));
}

/** `=HYPERLINK("#name",…)`: where it leads is read from the formula's text. */
const LINK_FORMULA = /^=HYPERLINK\("((?:[^"]|"")+)" *[,)]/i;

/** Where a click on the cell leads: by the link that was set, else by its HYPERLINK formula. A formula that makes its target leads nowhere here. */
export function linkToFollow(
  model: HostModel,
  cell: { sheetId: string; row: number; column: number },
): Pick<LinkData, "address" | "documentReference"> | undefined {
  const { sheetId, row, column } = cell;
  const link = linkAt(model, sheetId, row, column);
  if (link) return link;
  const { text, formula } = model.grid.cell(sheetId, row, column) ?? {};
  const target = LINK_FORMULA.exec(text ?? formula ?? "")?.[1]?.replaceAll('""', '"');
  if (target === undefined) return undefined;
  return target.startsWith("#") ? { documentReference: target } : { address: target };
}

/** The link of the range's first cell, as Excel tells it. */
export function linkOf({ model, sheetId, box: { row, column } }: CellBlock): Link | null {
  const link = linkAt(model, sheetId, row, column);
  if (!link) return null;
  const { address, documentReference, screenTip } = link;
  return {
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
    textToDisplay: String(model.grid.cell(sheetId, row, column)?.value ?? ""),
  };
}

/** Links the range, in place of links it had. Returns what its first cell has to show; undefined leaves the cell as it is. */
export function linkRange({ model, sheetId, box }: CellBlock, value: unknown): string | undefined {
  const { textToDisplay, ...link } = checkLink(value);
  model.guardSheet(sheetId, LOCATION, "allowInsertHyperlinks");
  model.guardCells(sheetId, box, LOCATION);
  cutRules(model, sheetId, "hyperlinks", box);
  model.sheet(sheetId).hyperlinks.push({ id: model.newId("L"), box, ...link });
  const isBlank = !model.hasContent(sheetId, box.row, box.column);
  return textToDisplay ?? (isBlank ? (link.address ?? link.documentReference) : undefined);
}

function checkLink(value: unknown): Link {
  if (value === null || typeof value !== "object") return invalidArgument(LOCATION);
  const given = Object.entries(value).filter(
    ([, part]) => part !== undefined && part !== null && part !== "",
  );
  for (const [name, part] of given)
    if (!PARTS.includes(name) || typeof part !== "string" || part.length > LONGEST) invalidArgument(LOCATION);
  const link = Object.fromEntries(given) as Link;
  if (link.address === undefined && link.documentReference === undefined)
    invalidArgument(LOCATION, "A link needs an address or a reference into the document.");
  return link;
}

/** Where a reference into the document leads today; null where it leads nowhere, for a tab's name in it does not follow the tab. */
export function linkTarget(
  model: HostModel,
  sheetId: string,
  documentReference: string,
): { sheetId: string; box: GridBox } | null {
  return model.texts.areaOf(sheetId, `=${documentReference.replace(/^#/, "")}`);
}
