import { rulesToSign, rulesWith } from "../../domain/relations/rules";
import { rulesTable } from "../../domain/shared/tables/contact-tables";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { partner, asOf, inputs }) => {
  const { rows } = source.table(rulesTable);
  return {
    rules: rulesToSign(rulesWith(rows, partner), rows, partner),
    validFrom: inputs["in_valid_from"] ?? asOf,
  };
};
