import { METRIC_DEFAULTS } from "../../../domain/program/metrics";
import { type Assumption, isWords } from "../../../domain/shared/assumption";
import {
  isEmptyCell,
  listRowName,
  type ListRow,
  type SetupList,
} from "../../../domain/setup-lists/list-rows";
import { SETUP_LISTS } from "../../../domain/setup-lists/lists";
import type { Format } from "../../strings/format";

/** What a row is called on the page: a metric of ours by its label, a row of figures by what its first one says. */
export function rowTitle(list: SetupList, row: ListRow, format: Format): string {
  const [first] = list.fields;
  if (!isWords(first!)) return cellInWords(first!, row[first!.key], format).join("");
  const name = listRowName(list, row);
  if (list !== SETUP_LISTS.metrics) return name;
  return METRIC_DEFAULTS.find(({ id }) => id === name)?.label ?? name;
}

/** A cell as the row's line says it, "Certifications 4"; nothing of a blank one. */
export function cellInWords({ label, kind }: Assumption, cell: unknown, format: Format): string[] {
  if (isEmptyCell(cell)) return [];
  const text =
    typeof cell !== "number"
      ? String(cell)
      : kind === "money"
        ? format.moneyShort(cell)
        : kind === "rate"
          ? format.percent(cell, 0)
          : format.number(cell, Number.isInteger(cell) ? 0 : 1);
  return [`${label} ${text}`];
}
