import type { PartnerRow } from "../../domain/shared/tables/catalogue";
import { shortNameOf, shortNames } from "../../domain/program/short-names";
import type { SheetDefinition } from "./sheet-definition";
import type { SheetSubject } from "./sheet-plan";

/** Stands between the parts of a tab's title; a number that a title needs goes before the second one. */
export const TITLE_SEPARATOR = " · ";
const SHORT_NAME = "<short name>";

type Titled = Pick<SheetDefinition, "title" | "edition">;

/** The titles of new sheets in a workbook with these partners: `Score · Brightwater`, `Mktg · Kestrel · FY26 Q4`. */
export function tabTitles(
  partners: readonly Pick<PartnerRow, "partner" | "shortName">[],
): (kind: Titled, subject: SheetSubject) => string {
  const names = shortNames(partners);
  return (kind, subject) => titleFor(kind, subject, shortNameOf(subject.partner, names));
}

/** The same with the partner's whole name, for what is printed or said. */
export function wholeTitle(kind: Titled, subject: SheetSubject): string {
  return titleFor(kind, subject, subject.partner);
}

function titleFor({ title, edition }: Titled, subject: SheetSubject, name: string): string {
  const parts = title.split(TITLE_SEPARATOR).map((part) => (part === SHORT_NAME ? name : part));
  return parts
    .flatMap((part) => (part.startsWith("<") && edition ? editionParts(edition, subject) : [part]))
    .join(TITLE_SEPARATOR);
}

/** A quarter without its century; a version from the second one on. */
function editionParts(
  kind: NonNullable<Titled["edition"]>,
  { edition = "" }: SheetSubject,
): readonly string[] {
  if (kind === "quarter") return [edition.replace(/^FY\d\d(?=\d\d\b)/, "FY")];
  return edition === "" || edition === "1" ? [] : [`v${edition}`];
}
