import { redactor } from "../../domain/shared/redact";
import type { OfficePackage } from "../package/package";
import type { WorkbookFile } from "../read/workbook-file";
import { descendants, type XmlElement, childrenNamed } from "../xml/tree";

/**
 * The package without texts that hold one of the words and that no cell shows any more: a file keeps the texts of its cells in a list of its
 * own, from which what is written leaves nothing out. Places in the list stay, since cells refer to them.
 */
export function withoutUnusedTexts(file: WorkbookFile, words: readonly string[]): OfficePackage {
  const path = file.related("sharedStrings");
  if (path === undefined || !file.parts.part(path)) return file.parts;
  const redact = redactor(words);
  const found = file.strings().flatMap((text, place) => (redact(text) === undefined ? [] : [place]));
  if (found.length === 0) return file.parts;
  const used = usedTexts(file);
  const parts = file.parts.copy();
  const document = parts.editable(path);
  const items = childrenNamed(document.root, "si");
  for (const place of found) if (!used.has(place)) emptyText(items[place]!);
  parts.put(path, document);
  return parts;
}

function usedTexts(file: WorkbookFile): ReadonlySet<number> {
  const used = new Set<number>();
  for (const sheet of file.sheets)
    for (const { cells } of file.content(sheet)?.rows.values() ?? [])
      for (const { type, text } of cells) if (type === "s") used.add(Number(text));
  return used;
}

/** A text without letters, in one piece. */
function emptyText(item: XmlElement): void {
  const text = [...descendants(item)].find(({ local }) => local === "t");
  if (text) text.children = [];
  item.children = text ? [text] : [];
}
