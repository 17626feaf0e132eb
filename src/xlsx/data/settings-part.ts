import type { OfficePackage } from "../package/package";
import { escapedText } from "../xml/escape";
import { tag } from "../xml/tag";
import { textOf } from "../xml/tree";
import type { JsonValue, WorkbookData } from "./workbook-data";

// Excel keeps an add-in's settings in a part that belongs to the add-in's installation; outside Excel there is none, so they travel as custom XML.
const NAMESPACE = "urn:channel-cadence:settings";
const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

export function writeSettingsPart(
  parts: OfficePackage,
  workbook: string,
  settings: WorkbookData["settings"] = {},
): void {
  if (!Object.keys(settings).length) return;
  const text = escapedText(JSON.stringify(settings));
  const item = parts.add("customXml/item", "application/xml", tag("settings", { xmlns: NAMESPACE }, text));
  const properties = parts.add(
    "customXml/itemProps",
    PROPERTIES_TYPE,
    tag(
      "ds:datastoreItem",
      { "ds:itemID": "{6A0B7C1E-2D43-4E5F-9A76-8B1C0D2E3F40}", "xmlns:ds": PROPERTIES },
      tag("ds:schemaRefs", {}, tag("ds:schemaRef", { "ds:uri": NAMESPACE })),
    ),
  );
  parts.relate(workbook, "customXml", item);
  parts.relate(item, "customXmlProps", properties);
}

/** The relation of the workbook's part that leads to the settings. */
export function settingsRelation(
  parts: OfficePackage,
  workbook: string,
): { id: string; target: string } | undefined {
  return parts.relations(workbook).find(({ type, target }) => {
    if (type !== "customXml") return false;
    const root = parts.part(target)?.xml.root;
    return root?.local === "settings" && root.uri === NAMESPACE;
  });
}

export function readSettingsPart(parts: OfficePackage, workbook: string): WorkbookData["settings"] {
  const found = settingsRelation(parts, workbook);
  return found && (JSON.parse(textOf(parts.part(found.target)!.xml.root)) as Record<string, JsonValue>);
}
