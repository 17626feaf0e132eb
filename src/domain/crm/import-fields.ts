import { dealsTable, partnersTable, productsTable } from "../shared/tables/catalogue";
import { accountsTable, certificatesTable, contactsTable } from "../shared/tables/relations-tables";
import { DEAL_COLUMN_NAMES, DELETED_NAMES } from "./deal-column-names";
import type { ColumnKind } from "../shared/tables/table-definition";
import { ACCOUNT_SYNONYMS, CERTIFICATE_SYNONYMS, CONTACT_SYNONYMS, TARGET_SYNONYMS } from "./side-synonyms";

/** Files whose rows belong to partners that the workbook has, or gets with the same import. */
export const SIDE_KINDS = ["targets", "certificates", "contacts", "accounts"] as const;
export type SideKind = (typeof SIDE_KINDS)[number];
/** The files a CRM import reads. Deals is the one that matters; the others complete it. */
export type FileKind = "deals" | "products" | "partners" | SideKind;
export const FILE_KINDS: readonly FileKind[] = ["products", ...SIDE_KINDS, "partners", "deals"];

/** A column of ours that a file may fill. */
export interface ImportField {
  field: string;
  /** Our header, by which mappings are written. */
  header: string;
  kind: ColumnKind;
  choices?: readonly string[];
  required: boolean;
  /** Without a column the user is asked whether the file has one, since nothing counts without it. */
  asked?: boolean;
  /** Another field of the file whose column does where this one has none. */
  instead?: string;
  /** What CRMs call it, the likeliest first; compared without case, blanks and punctuation. */
  synonyms: readonly string[];
}

type Synonyms = Readonly<Record<string, readonly string[]>>;

const PRODUCT_SYNONYMS: Synonyms = {
  product: ["product name", "name", "item", "sku"],
  family: ["series", "product family", "category", "product line", "product category", "line"],
  listPrice: ["sales price", "price", "unit price", "standard price", "list price amount", "msrp"],
};

const PARTNER_SYNONYMS: Synonyms = {
  partner: [
    "partner name",
    "sales agent",
    "reseller",
    "reseller name",
    "channel partner",
    "account name",
    "company",
    "company name",
    "name",
  ],
  cam: [
    "manager",
    "channel account manager",
    "channel manager",
    "partner manager",
    "account manager",
    "account owner",
    "owner",
    "company owner",
  ],
  region: ["regional office", "territory", "sales region", "area"],
  tier: ["level", "partner level", "partner tier", "program level"],
  lifeStage: ["life stage", "lifecycle stage", "partner stage"],
  vertical: ["industry", "sector", "primary industry"],
  partnerSince: ["partner since date", "start date", "member since", "onboarded", "contract date"],
  annualTarget: ["target", "sales target", "quota", "annual quota", "annual sales target"],
  coverage: ["pipeline coverage"],
  defaultDealSize: ["deal size", "average deal size"],
  employees: ["number of employees", "no. of employees", "headcount"],
  status: ["partner status"],
  notes: ["description", "comments"],
};

function fieldsFor(
  columns: Readonly<Record<string, { header: string; kind: ColumnKind; choices?: readonly string[] }>>,
  synonyms: Synonyms,
  required: readonly string[],
): ImportField[] {
  return Object.keys(synonyms).map((field) => {
    const { header, kind, choices } = columns[field]!;
    return {
      field,
      header,
      kind,
      ...(choices ? { choices } : {}),
      required: required.includes(field),
      ...(field === "amount" ? { asked: true } : {}),
      ...(field === "contact" ? { instead: "lastName" } : {}),
      synonyms: synonyms[field]!,
    };
  });
}

/**
 * What is read together with a column of ours and is none itself: the result of a deal that is kept in its last open stage, the
 * estimate that stands for the amount while a deal is open, the days of the win and of the loss where the closing date is another, whether
 * the CRM has deleted the row, and a contact's name in two parts.
 */
const COMPANIONS = {
  outcome: { header: "Won or lost", kind: "text" },
  estimate: { header: "Estimated amount", kind: "money" },
  wonOn: { header: "Won on", kind: "date" },
  lostOn: { header: "Lost on", kind: "date" },
  deleted: { header: "Deleted", kind: "text" },
  firstName: { header: "First name", kind: "text" },
  lastName: { header: "Last name", kind: "text" },
} as const;

/** They are looked for when our own columns have been found. */
export const COMPANION_FIELDS: ReadonlySet<string> = new Set(Object.keys(COMPANIONS));

/** The CRM may have deleted rows of any file. */
function sideFields(
  columns: Parameters<typeof fieldsFor>[0],
  synonyms: Synonyms,
  required: readonly string[],
): ImportField[] {
  return fieldsFor({ ...columns, ...COMPANIONS }, { ...synonyms, deleted: DELETED_NAMES }, required);
}

export const IMPORT_FIELDS: Readonly<Record<FileKind, readonly ImportField[]>> = {
  deals: fieldsFor({ ...dealsTable.columns, ...COMPANIONS }, DEAL_COLUMN_NAMES, [
    "dealId",
    "partner",
    "stage",
  ]),
  products: sideFields(productsTable.columns, PRODUCT_SYNONYMS, ["product"]),
  partners: sideFields(partnersTable.columns, PARTNER_SYNONYMS, ["partner"]),
  targets: sideFields(partnersTable.columns, TARGET_SYNONYMS, ["partner", "annualTarget"]),
  certificates: sideFields(certificatesTable.columns, CERTIFICATE_SYNONYMS, [
    "partner",
    "person",
    "certificate",
  ]),
  contacts: sideFields(contactsTable.columns, CONTACT_SYNONYMS, ["partner", "contact"]),
  accounts: sideFields(accountsTable.columns, ACCOUNT_SYNONYMS, ["partner", "account"]),
};
