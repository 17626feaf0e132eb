import { dealsTable } from "../shared/tables/catalogue";
import { fnv1a } from "../shared/hash";
import { fieldsOf, type CellValue, type Columns } from "../shared/tables/table-definition";

const columns: Columns = dealsTable.columns;

/**
 * The column "Import check" holds four characters for each imported column: a checksum of what the last import wrote. A cell
 * whose checksum is another one was edited by hand. A capital first letter means that the user kept the own value against the
 * file's value of that checksum, so that the same question is not asked twice.
 */
export const CHECKED_FIELDS: readonly string[] = fieldsOf(dealsTable).filter(
  (field) => field !== "dealId" && field !== "importCheck",
);

/** How many columns every check covers: those of the first version. Checks of later ones stand behind, as far as an import wrote them. */
const FIRST_COUNT = CHECKED_FIELDS.filter((field) => columns[field]!.since === undefined).length;

const WIDTH = 4;
const NEVER = "----";
const LETTERS = 26;
const REST = 36 ** (WIDTH - 1);

export interface FieldCheck {
  checksum: string;
  /** The user kept another value than the file's. */
  keptMine: boolean;
}

/** Four characters for a cell's value; numbers count in the precision that survives every program. */
export function checksumOf(value: CellValue): string {
  const text =
    value === null
      ? ""
      : typeof value === "number"
        ? `#${Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12))}`
        : `'${String(value)}`;
  const number = fnv1a(text) % (LETTERS * REST);
  return (
    String.fromCharCode(97 + Math.floor(number / REST)) +
    (number % REST).toString(36).padStart(WIDTH - 1, "0")
  );
}

/** The checks of a row, by field; none for fields that no import has written. */
export function readChecks(text: string | null): Map<string, FieldCheck> {
  const checks = new Map<string, FieldCheck>();
  CHECKED_FIELDS.forEach((field, index) => {
    const part = (text ?? "").slice(index * WIDTH, (index + 1) * WIDTH);
    if (/^[a-z][0-9a-z]{3}$/i.test(part))
      checks.set(field, { checksum: part.toLowerCase(), keptMine: /^[A-Z]/.test(part) });
  });
  return checks;
}

export function writeChecks(checks: ReadonlyMap<string, FieldCheck>): string {
  const parts = CHECKED_FIELDS.map((field) => {
    const check = checks.get(field);
    if (!check) return NEVER;
    return check.keptMine ? check.checksum[0]!.toUpperCase() + check.checksum.slice(1) : check.checksum;
  });
  const last = parts.findLastIndex((part) => part !== NEVER);
  return parts.slice(0, Math.max(FIRST_COUNT, last + 1)).join("");
}
