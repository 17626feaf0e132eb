import { crc32 } from "node:zlib";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";

// What Excel checks before it opens a file without offering to repair it, as far as this product writes it: a reader of its own, so that
// it does not share the writer's mistakes.

interface Element {
  name: string;
  uri: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const WORKSHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState " +
  "dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins " +
  "pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing " +
  "legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

const TYPES = "[content_types].xml";

/** Names of parts are the same with or without percent codes, in whatever case. */
const nameOf = (path: string) =>
  decodeURIComponent(path).replaceAll("\\", "/").replace(/^\//, "").toLowerCase();

/** Everything wrong with a package, in words; empty when nothing is. */
export async function packageProblems(bytes: Uint8Array): Promise<string[]> {
  const check = new PackageCheck();
  const checksums = checksumsOf(bytes);
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const name = nameOf(path);
    check.paths.add(name);
    if (crc32(content) !== checksums.get(path)) check.problems.push(`${path} has another checksum`);
    // Excel itself saves vml that is no XML.
    if (/\.(xml|rels|part)$/i.test(path)) check.parse(name, decoded(content));
  }
  check.contentTypes();
  check.relations();
  check.workbook();
  return check.problems;
}

/** Checksums by path, as the directory at the end of the zip has them. */
function checksumsOf(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  const checksums = new Map<string, number>();
  const wide = end >= 20 && view.getUint32(end - 20, true) === 0x07064b50;
  const record = wide ? Number(view.getBigUint64(end - 12, true)) : end;
  let at = wide ? Number(view.getBigUint64(record + 48, true)) : view.getUint32(end + 16, true);
  let entries = wide ? Number(view.getBigUint64(record + 32, true)) : view.getUint16(end + 10, true);
  for (; entries > 0; entries--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name!));
    checksums.set(path, view.getUint32(at + 16, true));
    at += 46 + name! + extra! + comment!;
  }
  return checksums;
}

class PackageCheck {
  readonly problems: string[] = [];
  readonly paths = new Set<string>();
  private readonly parts = new Map<string, Element>();
  private xfs = 0;
  private dxfs = 0;

  parse(path: string, text: string): void {
    try {
      this.parts.set(path, parsed(text));
    } catch (error) {
      this.problems.push(`${path} is not well-formed: ${(error as Error).message}`);
    }
  }

  contentTypes(): void {
    const types = this.parts.get(TYPES);
    if (!types) return void this.problems.push("there are no content types");
    const overrides = all(types, "Override").map(({ attributes }) => attributes.PartName!.slice(1));
    const extensions = new Set(
      all(types, "Default").map(({ attributes }) => attributes.Extension!.toLowerCase()),
    );
    this.unique("content type", overrides);
    for (const path of overrides)
      if (!this.paths.has(nameOf(path))) this.problems.push(`a content type for ${path}, which is not there`);
    for (const path of this.paths)
      if (
        path !== TYPES &&
        !overrides.some((each) => nameOf(each) === path) &&
        !extensions.has(extensionOf(path))
      )
        this.problems.push(`${path} has no content type`);
  }

  relations(): void {
    for (const [path, element] of this.parts) {
      if (!path.endsWith(".rels")) continue;
      const owner = path.replace(/_rels\/([^/]*)\.rels$/, "$1");
      if (owner !== "" && !this.paths.has(owner)) this.problems.push(`${path} belongs to nothing`);
      const relations = all(element, "Relationship");
      this.unique(
        `relation in ${path}`,
        relations.map(({ attributes }) => attributes.Id!),
      );
      for (const { attributes } of relations)
        if (attributes.TargetMode !== "External" && !this.paths.has(resolve(owner, attributes.Target!)))
          this.problems.push(`${path}: ${attributes.Target} is not there`);
    }
  }

  workbook(): void {
    const path = this.target("", "officeDocument")[0];
    const book = path === undefined ? undefined : this.parts.get(path);
    if (path === undefined || !book) return void this.problems.push("there is no workbook");
    if (this.target(path, "calcChain").length) this.problems.push("there is a calculation chain");
    this.styles(this.target(path, "styles")[0]);
    const sheets = all(child(book, "sheets"), "sheet");
    if (!sheets.length) this.problems.push("there is no sheet");
    this.unique(
      "sheet",
      sheets.map(({ attributes }) => attributes.name!.toLowerCase()),
    );
    this.unique(
      "sheetId",
      sheets.map(({ attributes }) => attributes.sheetId!),
    );
    const names = all(child(book, "definedNames"), "definedName");
    this.unique(
      "name",
      names.map(({ attributes }) => `${attributes.name!.toLowerCase()} ${attributes.localSheetId ?? ""}`),
    );
    for (const { attributes, text } of names) {
      if (Number(attributes.localSheetId ?? 0) >= sheets.length)
        this.problems.push(`${attributes.name} has no sheet`);
      if (text === "") this.problems.push(`${attributes.name} refers to nothing`);
    }
    const order = book.children.map(({ name }) => name);
    if (order.includes("definedNames") && order.indexOf("definedNames") < order.indexOf("sheets"))
      this.problems.push("names stand before sheets");
    const tables: Element[] = [];
    for (const { attributes } of sheets) {
      const sheet = this.byId(
        path,
        attributes["r:id"] ?? Object.entries(attributes).find(([key]) => key.endsWith(":id"))![1],
      );
      if (sheet === undefined || !this.parts.has(sheet))
        this.problems.push(`sheet ${attributes.name} has no part`);
      else if (this.parts.get(sheet)!.name === "worksheet") tables.push(...this.sheet(sheet));
    }
    this.unique(
      "table id",
      tables.map(({ attributes }) => attributes.id!),
    );
    this.unique(
      "table",
      tables.map(({ attributes }) => attributes.displayName!.toLowerCase()),
    );
  }

  private styles(path: string | undefined): void {
    const styles = path === undefined ? undefined : this.parts.get(path);
    if (!styles) return;
    const sizes = new Map<string, number>();
    for (const section of styles.children) {
      const { count } = section.attributes;
      if (count !== undefined && Number(count) !== section.children.length)
        this.problems.push(`${section.name} counts ${count} and has ${section.children.length}`);
      sizes.set(section.name, section.children.length);
    }
    const formats = new Set(
      all(child(styles, "numFmts"), "numFmt").map(({ attributes }) => attributes.numFmtId),
    );
    this.unique(
      "number format",
      all(child(styles, "numFmts"), "numFmt").map(({ attributes }) => attributes.numFmtId!),
    );
    for (const { attributes } of all(child(styles, "cellXfs"), "xf")) {
      for (const [id, section] of [
        ["fontId", "fonts"],
        ["fillId", "fills"],
        ["borderId", "borders"],
      ] as const)
        if (Number(attributes[id] ?? 0) >= (sizes.get(section) ?? 0))
          this.problems.push(`${id} ${attributes[id]} is not there`);
      if (Number(attributes.numFmtId ?? 0) >= 164 && !formats.has(attributes.numFmtId))
        this.problems.push(`number format ${attributes.numFmtId} is not there`);
    }
    this.xfs = sizes.get("cellXfs") ?? 0;
    this.dxfs = sizes.get("dxfs") ?? 0;
  }

  /** Returns the sheet's tables. */
  private sheet(path: string): Element[] {
    const sheet = this.parts.get(path)!;
    const ranks = sheet.children.map(({ name }) => WORKSHEET_ORDER.indexOf(name)).filter((rank) => rank >= 0);
    if (ranks.some((rank, index) => index > 0 && rank < ranks[index - 1]!))
      this.problems.push(`${path}: elements out of order`);
    const texts = this.cells(path, sheet);
    for (const name of ["dataValidations", "tableParts", "mergeCells"]) {
      const group = child(sheet, name);
      if (!group) continue;
      if (
        Number(group.attributes.count ?? group.children.length) !== group.children.length ||
        !group.children.length
      )
        this.problems.push(`${path}: ${name} counts wrongly`);
    }
    for (const { attributes } of all(child(sheet, "dataValidations"), "dataValidation"))
      if ((attributes.prompt?.length ?? 0) > 255 || (attributes.error?.length ?? 0) > 255)
        this.problems.push(`${path}: a message is too long`);
    const rules = sheet.children
      .filter(({ name }) => name === "conditionalFormatting")
      .flatMap((each) => each.children);
    this.unique(
      `priority in ${path}`,
      rules.map(({ attributes }) => attributes.priority!),
    );
    for (const { attributes } of rules)
      if (Number(attributes.dxfId ?? 0) >= Math.max(1, this.dxfs))
        this.problems.push(`${path}: dxf ${attributes.dxfId} is not there`);
    const columns = all(child(sheet, "cols"), "col").map(({ attributes }) => [
      Number(attributes.min),
      Number(attributes.max),
    ]);
    if (columns.some(([min, max], index) => min! > max! || (index > 0 && min! <= columns[index - 1]![1]!)))
      this.problems.push(`${path}: columns overlap`);
    for (const line of child(sheet, "headerFooter")?.children ?? [])
      if (line.text.length > 255) this.problems.push(`${path}: ${line.name} is too long`);
    for (const drawing of this.target(path, "drawing")) this.drawing(drawing);
    const parts = all(child(sheet, "tableParts"), "tablePart").length;
    const tables = this.target(path, "table");
    if (parts !== tables.length)
      this.problems.push(`${path}: ${parts} tables are named, ${tables.length} related`);
    return tables.map((table) => this.table(table, texts));
  }

  private cells(path: string, sheet: Element): Map<string, string> {
    const texts = new Map<string, string>();
    let lastRow = 0;
    for (const row of all(child(sheet, "sheetData"), "row")) {
      const number = Number(row.attributes.r ?? lastRow + 1);
      if (number <= lastRow) this.problems.push(`${path}: row ${number} out of order`);
      lastRow = number;
      let lastColumn = 0;
      for (const cell of row.children.filter(({ name }) => name === "c")) {
        const { s = "0", t } = cell.attributes;
        const { r = `${letters(lastColumn + 1)}${number}` } = cell.attributes;
        const column = columnOf(r);
        if (column <= lastColumn || !r.endsWith(String(number)))
          this.problems.push(`${path}: cell ${r} out of order`);
        lastColumn = column;
        if (Number(s) >= Math.max(1, this.xfs))
          this.problems.push(`${path}: style ${s} of ${r} is not there`);
        if (t === "inlineStr") texts.set(r, deepText(child(cell, "is")));
      }
    }
    return texts;
  }

  private table(path: string, texts: ReadonlyMap<string, string>): Element {
    const table = this.parts.get(path)!;
    const [, left = "", top = "", right = ""] =
      /^([A-Z]+)(\d+):([A-Z]+)\d+$/.exec(table.attributes.ref ?? "") ?? [];
    const columns = all(child(table, "tableColumns"), "tableColumn");
    if (columns.length !== columnOf(right) - columnOf(left) + 1)
      this.problems.push(`${path}: ${columns.length} columns`);
    if (Number(child(table, "tableColumns")!.attributes.count) !== columns.length)
      this.problems.push(`${path}: columns counted wrongly`);
    this.unique(
      `column of ${path}`,
      columns.map(({ attributes }) => attributes.name!.toLowerCase()),
    );
    this.unique(
      `column id of ${path}`,
      columns.map(({ attributes }) => attributes.id!),
    );
    columns.forEach(({ attributes }, index) => {
      const text = texts.get(`${letters(columnOf(left) + index)}${top}`);
      if (text !== undefined && text.replace(/\n/g, "_x000a_") !== attributes.name)
        this.problems.push(`${path}: column ${attributes.name} is headed ${text}`);
    });
    return table;
  }

  private drawing(path: string): void {
    const drawing = this.parts.get(path);
    if (!drawing) return;
    const shapes = [...descendants(drawing)].filter(({ name }) => name === "cNvPr");
    this.unique(
      `shape of ${path}`,
      shapes.map(({ attributes }) => attributes.id!),
    );
  }

  private unique(what: string, values: readonly string[]): void {
    const seen = new Set<string>();
    for (const value of values) {
      if (seen.has(value)) this.problems.push(`${what} ${value} stands twice`);
      seen.add(value);
    }
  }

  private target(owner: string, type: string): string[] {
    return this.relationsOf(owner)
      .filter(
        ({ attributes }) => attributes.Type!.endsWith(`/${type}`) && attributes.TargetMode !== "External",
      )
      .map(({ attributes }) => resolve(owner, attributes.Target!));
  }

  private byId(owner: string, id: string): string | undefined {
    const relation = this.relationsOf(owner).find(({ attributes }) => attributes.Id === id);
    return relation && resolve(owner, relation.attributes.Target!);
  }

  private relationsOf(owner: string): Element[] {
    const slash = owner.lastIndexOf("/");
    return all(
      this.parts.get(`${owner.slice(0, slash + 1)}_rels/${owner.slice(slash + 1)}.rels`),
      "Relationship",
    );
  }
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8").decode(bytes);
}

function parsed(text: string): Element {
  const root: Element = { name: "", uri: "", attributes: {}, children: [], text: "" };
  const stack = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([key, { value }]) => [key, value]),
    );
    const element = { name: tag.local, uri: tag.uri, attributes, children: [], text: "" };
    stack.at(-1)!.children.push(element);
    stack.push(element);
  });
  parser.on("closetag", () => void stack.pop());
  parser.on("text", (each) => (stack.at(-1)!.text += each));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
  return root.children[0]!;
}

function all(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((each) => each.name === name);
}

function* descendants(element: Element): Generator<Element> {
  for (const each of element.children) {
    yield each;
    yield* descendants(each);
  }
}

function deepText(element: Element | undefined): string {
  return element
    ? element.text.trim() +
        element.children.map((each) => (each.name === "t" ? each.text : deepText(each))).join("")
    : "";
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

function resolve(owner: string, target: string): string {
  const steps = target.startsWith("/") ? [] : owner.split("/").slice(0, -1);
  for (const step of target.split("/"))
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  return nameOf(steps.join("/"));
}

function columnOf(address: string): number {
  return [...(/^[A-Z]+/.exec(address)?.[0] ?? "")].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}

function letters(column: number): string {
  return column <= 0
    ? ""
    : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}
