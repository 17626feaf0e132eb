import type { JsonValue, WorkbookData } from "../../xlsx/data/workbook-data";
import type { Parts } from "./parts";
import { escapeXml, parseXml, tag } from "./xml";

// Excel keeps an add-in's settings in a part that belongs to the add-in's installation; outside Excel there is none, so they travel as custom XML.
const NAMESPACE = "urn:channel-cadence:settings";
const WORKBOOK = "xl/workbook.xml";
const ITEM = "customXml/item1.xml";
const PROPERTIES = "customXml/itemProps1.xml";
const PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

export async function writeSettings(parts: Parts, settings: WorkbookData["settings"]): Promise<void> {
  if (!settings || Object.keys(settings).length === 0) return;
  parts.add(
    ITEM,
    "application/xml",
    tag("settings", { xmlns: NAMESPACE }, escapeXml(JSON.stringify(settings))),
  );
  parts.add(
    PROPERTIES,
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    tag(
      "ds:datastoreItem",
      { "ds:itemID": "{6A0B7C1E-2D43-4E5F-9A76-8B1C0D2E3F40}", "xmlns:ds": PROPERTIES_NAMESPACE },
      tag("ds:schemaRefs", {}, tag("ds:schemaRef", { "ds:uri": NAMESPACE })),
    ),
  );
  await parts.relate(WORKBOOK, "customXml", ITEM);
  await parts.relate(ITEM, "customXmlProps", PROPERTIES);
}

export async function readSettingsPart(parts: Parts): Promise<WorkbookData["settings"]> {
  for (const path of parts.paths.filter((p) => /^customXml\/item\d+\.xml$/.test(p))) {
    const item = parseXml((await parts.text(path)) ?? "");
    if (item.name === "settings" && item.attributes.xmlns === NAMESPACE)
      return JSON.parse(item.text) as Record<string, JsonValue>;
  }
  return undefined;
}
