import { productsTable, type ProductRow } from "../shared/tables/catalogue";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import { trimmedNameKey } from "../shared/excel-text";
import type { ImportDecisions } from "./import-decisions";
import type { ExistingTables, ImportConflict, ImportCounts, ImportProblem } from "./import-preview";
import { matchProducts, type ProductMatch } from "./match-products";
import { definedOnly, mergeNamedRows, uniqueByName, type NamedRow } from "./merge-named-rows";
import type { Referee } from "./merge-row";
import type { FileRecord } from "./read-records";

export interface ImportedProducts {
  matches: ProductMatch[];
  /** By the deals file's name key, the product it becomes. */
  names: Map<string, string>;
  /** By product key. */
  listPrices: Map<string, number>;
  change: TableChange | null;
  conflicts: ImportConflict[];
  problems: ImportProblem[];
  counts: ImportCounts;
  /** New products that only the deals name. */
  fromDeals: number;
}

/** The product list after the import, and what the deals' product names become. `dealNames` counts the deals for each spelling. */
export function importProducts(
  existing: ExistingTables,
  records: readonly FileRecord[],
  dealNames: ReadonlyMap<string, number>,
  decided: NonNullable<ImportDecisions["products"]>,
  convert: (amount: number, from: string | null) => number,
  referee: Referee,
): ImportedProducts {
  const { rows, problems } = uniqueByName(
    "products",
    "product",
    productsTable.columns.product.header,
    records,
  );
  const incoming: NamedRow[] = rows.map(({ values, currency }) => {
    const price = values.listPrice;
    const listPrice = typeof price === "number" ? convert(price, currency) : price;
    return { name: String(values.product), values: { ...values, listPrice } };
  });
  const unreadable = new Set<string>();
  for (const { values } of existing.products.problems)
    if (typeof values?.product === "string") unreadable.add(values.product);

  const inWorkbook = existing.products.rows.flatMap((row) => row.product ?? []);
  const listed = [...inWorkbook, ...unreadable];
  const listedKeys = new Set(listed.map(trimmedNameKey));
  listed.push(...incoming.map(({ name }) => name).filter((name) => !listedKeys.has(trimmedNameKey(name))));
  const matches = matchProducts(dealNames, listed, decided);
  const onList = new Set(listed.map(trimmedNameKey));
  const inFile = incoming.length;
  for (const { product } of matches) {
    if (onList.has(trimmedNameKey(product))) continue;
    onList.add(trimmedNameKey(product));
    incoming.push({ name: product, values: {} });
  }

  const target = {
    table: productsTable,
    nameField: "product",
    existing: existing.products.rows,
  };
  const merge = mergeNamedRows(
    { ...target, unreadable: new Set([...unreadable].map(trimmedNameKey)) },
    incoming,
    referee,
  );
  const added = merge.added.map(({ name, values }): Partial<ProductRow> => ({
    ...definedOnly(values),
    product: name,
  }));
  const changed = merge.changed.map(({ row, updates }): Partial<ProductRow> => ({
    product: String(row.product),
    ...updates,
  }));
  const upserts = [...added, ...changed];
  merge.counts.leftOut = problems.filter((problem) => problem.outcome === "left out").length;
  return {
    matches,
    names: new Map(matches.map(({ name, product }) => [trimmedNameKey(name), product])),
    listPrices: pricesAfter(existing.products.rows, upserts),
    change: upserts.length ? changeTable(productsTable, upserts) : null,
    conflicts: merge.conflicts,
    problems,
    counts: merge.counts,
    fromDeals: incoming.length - inFile,
  };
}

function pricesAfter(
  existing: readonly ProductRow[],
  upserts: readonly Partial<ProductRow>[],
): Map<string, number> {
  const prices = new Map<string, number>();
  for (const { product, listPrice } of [...existing, ...upserts])
    if (product && typeof listPrice === "number") prices.set(trimmedNameKey(product), listPrice);
  return prices;
}
