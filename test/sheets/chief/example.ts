import { certificatesTable } from "../../../src/domain/shared/tables/relations-tables";
import { chiefChange } from "../../../src/sheets/chief/change";
import type { ExampleOfKind } from "../../support/kinds";
import { PORTFOLIO_AS_OF, portfolioExample } from "../../support/portfolio-example";

export const example: ExampleOfKind = () => {
  const tables = portfolioExample().with(certificatesTable, [
    { certificateId: "1", partner: "Acme", passedOn: PORTFOLIO_AS_OF - 90 },
  ]);
  const change = chiefChange(tables, { asOf: PORTFOLIO_AS_OF });
  return { tables, change, input: { name: "in_as_of", value: PORTFOLIO_AS_OF - 30 } };
};
