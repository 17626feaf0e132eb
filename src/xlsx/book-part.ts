import type { NamePlace } from "../book/built-sheets";
import { boxOf } from "../book/cells/a1";
import { fromFileFormula, toFileFormula } from "./cells/formula-text";
import { RELATION } from "./package/namespaces";
import type { OfficePackage } from "./package/package";
import { fileText, fromFileText } from "./xml/cell-text";
import type { XmlDocument } from "./xml/parse";
import {
  type XmlElement,
  type XmlNode,
  childNamed,
  childrenNamed,
  cloned,
  ensureChild,
  foreignAttribute,
  isTrue,
  newElement,
  removeChild,
  setAttributes,
  setForeignAttribute,
  textOf,
} from "./xml/tree";

export const BOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];
export const BUILT_IN_NAME = "_xlnm.";
const LAST_SHEET_ID = 65_534;

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

export interface SheetEntry {
  name: string;
  /** The part; undefined when the relation leads nowhere. */
  path: string | undefined;
  state: SheetVisibility;
  /** A sheet of cells; others are charts, dialogs or macros on a sheet of their own. */
  cells: boolean;
}

/** The workbook's own part: its sheets in their order, its names, how it is protected and calculated. */
export class BookPart {
  private readonly root: XmlElement;
  /** Names by their scope, once a name is set. */
  private scoped: Map<string, XmlElement> | undefined;

  constructor(
    readonly path: string,
    readonly document: XmlDocument,
  ) {
    this.root = document.root;
  }

  /** The same to be changed. Its names, of which there may be thousands, are those of the original until one is set anew. */
  copy(): BookPart {
    const { root, ...around } = this.document;
    return new BookPart(this.path, {
      root: cloned(root, ({ local }) => local === "definedName"),
      ...around,
    });
  }

  sheets(parts: OfficePackage): SheetEntry[] {
    const relations = new Map(parts.relations(this.path).map((relation) => [relation.id, relation]));
    return this.sheetElements.map((element) => {
      const relation = relations.get(foreignAttribute(element, RELATION.uri, RELATION_ID) ?? "");
      const name = fromFileText(element.attributes.get("name") ?? "");
      const state = (element.attributes.get("state") ?? "visible") as SheetVisibility;
      return { name, path: relation?.target, state, cells: relation?.type === "worksheet" };
    });
  }

  /** Ids of the relations that lead to the sheets, in their order. */
  sheetRelations(): (string | undefined)[] {
    return this.sheetElements.map((element) => foreignAttribute(element, RELATION.uri, RELATION_ID));
  }

  /** Puts the sheets of these names first, in that order. */
  orderSheets(names: readonly string[]): void {
    const all = childNamed(this.root, "sheets");
    if (!all) return;
    const placeOf = (element: XmlElement) => {
      const place = names.indexOf(fromFileText(element.attributes.get("name") ?? ""));
      return place < 0 ? names.length : place;
    };
    all.children = this.sheetElements.sort((a, b) => placeOf(a) - placeOf(b));
  }

  private get sheetElements(): XmlElement[] {
    return childrenNamed(childNamed(this.root, "sheets"), "sheet");
  }

  get date1904(): boolean {
    return isTrue(childNamed(this.root, "workbookPr")?.attributes.get("date1904"));
  }

  get structureProtected(): boolean {
    return isTrue(childNamed(this.root, "workbookProtection")?.attributes.get("lockStructure"));
  }

  /** Puts a sheet behind the others. */
  addSheet(name: string, relation: string): void {
    // The sheet's own view belongs to one of the workbook's.
    this.ensureView();
    const sheets = ensureChild(this.root, "sheets", BOOK_ORDER);
    const element = newElement(sheets, "sheet", { name: fileText(name), sheetId: this.freeSheetId() });
    setForeignAttribute(element, RELATION, RELATION_ID, relation);
    sheets.children.push(element);
  }

  /** Behind the others as long as there is room, so that a number that is gone does not come back. */
  private freeSheetId(): number {
    const taken = new Set(this.sheetElements.map(({ attributes }) => Number(attributes.get("sheetId")) || 0));
    let id = Math.max(0, ...taken) + 1;
    if (id > LAST_SHEET_ID) for (id = 1; taken.has(id);) id++;
    return id;
  }

  private ensureView(): XmlElement {
    return ensureChild(ensureChild(this.root, "bookViews", BOOK_ORDER), "workbookView", []);
  }

  /** Lower-case names of the workbook's own scope. */
  get names(): Set<string> {
    return new Set(
      this.nameElements
        .filter(({ attributes }) => !attributes.has("localSheetId"))
        .map(({ attributes }) => (attributes.get("name") ?? "").toLowerCase()),
    );
  }

  private get nameElements(): XmlElement[] {
    return childrenNamed(childNamed(this.root, "definedNames"), "definedName");
  }

  /** Names by the place of the sheet to whose scope they belong; Excel's own, such as print areas, are not among them. */
  sheetNames(): Map<number, Map<string, NamePlace>> {
    const bySheet = new Map<number, Map<string, NamePlace>>();
    for (const element of this.nameElements) {
      const { attributes } = element;
      const [name = "", sheet] = [attributes.get("name"), attributes.get("localSheetId")];
      if (sheet === undefined || name.startsWith(BUILT_IN_NAME)) continue;
      const names = bySheet.get(Number(sheet)) ?? new Map<string, NamePlace>();
      names.set(name, placeOf(element));
      bySheet.set(Number(sheet), names);
    }
    return bySheet;
  }

  private get scopedNames(): Map<string, XmlElement> {
    this.scoped ??= new Map(
      this.nameElements.map((element) => [
        scopeKey(element.attributes.get("localSheetId") ?? "", element.attributes.get("name") ?? ""),
        element,
      ]),
    );
    return this.scoped;
  }

  /** Gives a name of a sheet's scope, or of the workbook's (null), its formula; null removes it. What else is said about a name that exists stays. */
  setName(sheet: number | null, name: string, formula: string | null): void {
    const key = scopeKey(String(sheet ?? ""), name);
    const own = this.scopedNames.get(key);
    if (formula === null) {
      if (own) this.dropName(own);
      this.scopedNames.delete(key);
      return;
    }
    const names = ensureChild(this.root, "definedNames", BOOK_ORDER);
    const children = [{ text: fileText(toFileFormula(formula)) }];
    const element = own
      ? { ...own, children }
      : newElement(names, "definedName", { name, localSheetId: sheet ?? undefined }, children);
    if (own) names.children[names.children.indexOf(own)] = element;
    else names.children.push(element);
    this.scopedNames.set(key, element);
  }

  private dropName(element: XmlElement): void {
    const names = childNamed(this.root, "definedNames")!;
    removeChild(names, element);
    // The schema wants at least one in it.
    if (!childrenNamed(names, "definedName").length) removeChild(this.root, names);
  }

  /** Whoever opens the file calculates everything. */
  calculateOnLoad(): void {
    setAttributes(ensureChild(this.root, "calcPr", BOOK_ORDER), { fullCalcOnLoad: true });
  }

  /** The place of the sheet in front. */
  get shown(): number {
    const view = childNamed(this.root, "bookViews", "workbookView");
    return Number(view?.attributes.get("activeTab") ?? 0);
  }

  setVisibility(tab: number, state: SheetVisibility): void {
    setAttributes(this.sheetElements[tab]!, { state: state === "visible" ? undefined : state });
  }

  /** Puts a sheet in front. */
  show(tab: number): void {
    setAttributes(this.ensureView(), { activeTab: tab || undefined, firstSheet: undefined });
  }
}

const RELATION_ID = "id";

function scopeKey(sheet: string, name: string): string {
  return `${sheet} ${name.toLowerCase()}`;
}

const places = new WeakMap<XmlNode, NamePlace>();

/** Where a name leads, by its text, which nobody changes: every block of a build asks for the names of all blocks before it. */
function placeOf(name: XmlElement): NamePlace {
  const [text, ...others] = name.children;
  const known = text && !others.length ? places.get(text) : undefined;
  if (known) return known;
  const place = placeAt(fromFileText(textOf(name)));
  if (text && !others.length) places.set(text, place);
  return place;
}

/** Most names are plain ranges, which read the same in the file and in Excel. */
function placeAt(text: string): NamePlace {
  const box = boxOf(text);
  const formula = box ? `=${text}` : fromFileFormula(text);
  return { formula, box: box ?? boxOf(formula) };
}
