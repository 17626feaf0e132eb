import { productsTable, type ProductRow } from "../shared/tables/catalogue";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import { trimmedNameKey } from "../shared/excel-text";
import type { ImportCurrency } from "./import-currency";
import type { ImportDecisions } from "./import-decisions";
import type { ExistingTables } from "./existing-tables";
import type { ImportCounts } from "./import-preview";
import type { ImportConflict, ImportProblem } from "./import-problem";
import { matchProducts, type ProductMatch } from "./match-products";
import {
  definedOnly,
  mergeNamedRows,
  uniqueByName,
  type NamedMerge,
  type NamedRow,
} from "./merge-named-rows";
import type { Referee } from "./merge-row";
import type { FileRecord } from "./read-records";
import { unreadableRows } from "./unreadable-rows";

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

/** Where products come from. */
export interface ProductSources {
  existing: ExistingTables;
  /** Of the products file. */
  records: readonly FileRecord[];
  /** How many deals have each spelling. */
  dealNames: ReadonlyMap<string, number>;
  /** What the user has said of the deals' products. */
  decided: NonNullable<ImportDecisions["products"]>;
}

/** The product list after the import, and what the deals' product names become. */
export function importProducts(
  sources: ProductSources,
  convert: ImportCurrency["convert"],
  referee: Referee,
): ImportedProducts {
  const { existing } = sources;
  const { rows, problems } = uniqueByName(
    { kind: "products", nameFields: ["product"], column: productsTable.columns.product.header },
    sources.records,
    unreadableRows(productsTable, existing.products, [["product"]]),
  );
  const listed: NamedRow[] = rows.map(({ values, currency }) => {
    const price = values.listPrice;
    const listPrice = typeof price === "number" ? convert(price, currency) : price;
    return { name: String(values.product), values: { ...values, listPrice } };
  });
  const unreadable = unreadableProducts(existing);
  const { matches, unlisted } = matchDeals(sources, listed, unreadable);
  const merge = mergeNamedRows(
    {
      table: productsTable,
      nameFields: ["product"],
      existing: existing.products.rows,
      unreadable: new Set([...unreadable].map(trimmedNameKey)),
    },
    [...listed, ...unlisted],
    referee,
  );
  const upserts = productUpserts(merge);
  merge.counts.leftOut = problems.filter((problem) => problem.outcome === "left out").length;
  return {
    matches,
    names: new Map(matches.map(({ name, product }) => [trimmedNameKey(name), product])),
    listPrices: pricesAfter(existing.products.rows, upserts),
    change: upserts.length ? changeTable(productsTable, upserts) : null,
    conflicts: merge.conflicts,
    problems,
    counts: merge.counts,
    fromDeals: unlisted.length,
  };
}

/** Names in rows of the workbook that cannot be read. */
function unreadableProducts({ products }: ExistingTables): Set<string> {
  const names = products.problems.map(({ values }) => values?.product);
  return new Set(names.filter((name) => typeof name === "string"));
}

/** What the deals' product names become, and those products that stand neither in the workbook nor in the products file. */
function matchDeals(
  { existing, dealNames, decided }: ProductSources,
  listed: readonly NamedRow[],
  unreadable: ReadonlySet<string>,
): { matches: ProductMatch[]; unlisted: NamedRow[] } {
  const known = [...existing.products.rows.flatMap((row) => row.product ?? []), ...unreadable];
  const inWorkbook = new Set(known.map(trimmedNameKey));
  known.push(...listed.map(({ name }) => name).filter((name) => !inWorkbook.has(trimmedNameKey(name))));
  const matches = matchProducts(dealNames, known, decided);
  const onList = new Set(known.map(trimmedNameKey));
  const unlisted: NamedRow[] = [];
  for (const { product } of matches) {
    if (onList.has(trimmedNameKey(product))) continue;
    onList.add(trimmedNameKey(product));
    unlisted.push({ name: product, values: {} });
  }
  return { matches, unlisted };
}

function productUpserts({ added, changed }: NamedMerge): Partial<ProductRow>[] {
  return [
    ...added.map(({ name, values }): Partial<ProductRow> => ({ ...definedOnly(values), product: name })),
    ...changed.map(({ row, updates }): Partial<ProductRow> => ({ product: String(row.product), ...updates })),
  ];
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
