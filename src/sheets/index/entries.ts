import { byCode } from "../../domain/crm/compare-names";
import { trimmedNameKey } from "../../domain/shared/excel-text";
import type { SheetSubject } from "../shared/sheet-plan";
import { SHEET_KINDS, type SheetKind } from "../sheets";
import { indexDefinition } from "./definition";

/** A built sheet as the index lists it. */
export interface IndexEntry {
  kind: SheetKind;
  subject: SheetSubject;
  /** The name to which its link leads; null for the copy of a sheet, which has its original's. */
  link: string | null;
}

const LINK_PREFIX = "cam_go_";
const LINK_LENGTH = 12;
const LINKS = new RegExp(`${LINK_PREFIX}[0-9a-z]+`, "gi");

/** The workbook's name for a built sheet: it follows the tab, whatever that is called. */
export function linkName(uid: string): string {
  return LINK_PREFIX + uid.replace(/[^0-9a-z]/gi, "").slice(0, LINK_LENGTH);
}

/** The names of built sheets in a formula. */
export function linkNamesIn(formula: string): readonly string[] {
  return formula.includes(LINK_PREFIX) ? (formula.match(LINKS) ?? []) : [];
}

/** Of the whole workbook first, then by partner; each in the order of the kinds, the newest edition first. */
export function indexEntries(
  sheets: readonly { kind: SheetKind; subject: SheetSubject; uid: string }[],
): IndexEntry[] {
  const seen = new Set<string>();
  return sheets
    .filter(({ kind }) => kind !== indexDefinition.kind && SHEET_KINDS.includes(kind))
    .map(({ kind, subject, uid }) => {
      const isCopy = seen.has(uid);
      seen.add(uid);
      return { kind, subject, link: isCopy ? null : linkName(uid) };
    })
    .sort(inOrder);
}

function inOrder(one: IndexEntry, other: IndexEntry): number {
  return (
    byCode(trimmedNameKey(one.subject.partner), trimmedNameKey(other.subject.partner)) ||
    SHEET_KINDS.indexOf(one.kind) - SHEET_KINDS.indexOf(other.kind) ||
    byCode(other.subject.edition ?? "", one.subject.edition ?? "")
  );
}
