import type { TableSource } from "../../domain/program/setup";
import { type AgreedRule, ruleRows, rulesToSign, rulesWith } from "../../domain/relations/rules";
import type { SerialDate } from "../../domain/shared/serial-date";
import { rulesTable } from "../../domain/shared/tables/contact-tables";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import type { ChangeSet } from "../shared/change-set";
import { type PartnerPageForm, partnerPagesChange } from "../shared/partner-pages";
import { sheetSetup } from "../shared/sheet-setup";
import { rulesDefinition } from "./definition";
import { rulesSheet } from "./sheet";

/** Keeps the rules with a partner for next time. */
export function ruleRowsChange(
  source: TableSource,
  label: string,
  { partner, rules }: { partner: string; rules: readonly AgreedRule[] },
): ChangeSet {
  return {
    label,
    tables: mergeChanges([
      ...sheetSetup(source, rulesDefinition),
      changeTable(rulesTable, ruleRows(rules, partner)),
    ]),
    sheets: [],
  };
}

export interface RulesForm extends PartnerPageForm {
  /** Without them as the table has them, else as they begin. */
  rules?: readonly AgreedRule[];
  /** Undefined keeps what the sheet has; null: the as-of day, never. */
  validFrom?: SerialDate | null;
  reviewedOn?: SerialDate | null;
}

/** Builds partners' pages to sign; what the table lacks of their rules is written with them. */
export function rulesChange(source: TableSource, forms: readonly RulesForm[]): ChangeSet {
  const kept = source.table(rulesTable).rows;
  const rulesOf = ({ partner, rules }: RulesForm) => rules ?? rulesWith(kept, partner);
  const change = partnerPagesChange(source, rulesDefinition, forms, (input, form) => {
    const { validFrom, reviewedOn } = form;
    return rulesSheet({
      ...input,
      values: {
        ...input.values,
        ...(validFrom === undefined ? {} : { in_valid_from: validFrom }),
        ...(reviewedOn === undefined ? {} : { in_reviewed_on: reviewedOn }),
      },
      rules: rulesToSign(rulesOf(form), kept, input.partner).map(({ topic, rule }, index) => [
        `${index + 1}  ${topic}`,
        rule,
      ]),
    });
  });
  const rows = change.sheets.flatMap(({ subject: { partner } }, index) =>
    ruleRows(rulesOf(forms[index]!), partner),
  );
  return { ...change, tables: mergeChanges([...change.tables, changeTable(rulesTable, rows)]) };
}
