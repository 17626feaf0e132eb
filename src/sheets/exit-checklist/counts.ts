import { NOT_IN_FORCE } from "../../domain/accounts/positions";
import type { ExitStep } from "../../domain/relations/exit-checklist";
import { dealsTable } from "../../domain/shared/tables/catalogue";
import { mdfTable } from "../../domain/shared/tables/marketing-tables";
import { certificatesTable } from "../../domain/shared/tables/relations-tables";
import { listedContacts } from "../contact-sheets/contact-rows";
import { tableCells } from "../kit/table-cells";
import { dealCount, has, ofPartner } from "../shared/deal-sums";
import { equalTo, escaped, f, type Formula, type FormulaCell } from "../shared/formula";
import type { PartnerRefs } from "../shared/partner-block";
import { promiseCells } from "../shared/relation-cells";

/** How many the tables have of each step, as in domain/relations/exit-checklist.ts; absent where they cannot know. */
export function exitFormulas(
  partner: PartnerRefs,
  asOf: FormulaCell,
): Readonly<Partial<Record<ExitStep, Formula>>> {
  const { name, criterion } = partner;
  const [mdf, certificates] = [tableCells(mdfTable), tableCells(certificatesTable)];
  const approved = mdf.column("approved");
  const validTo = certificates.column("validTo");
  const influenced = has("Influenced by", f`${criterion}`);
  const others = (column: string) =>
    f`COUNTIFS(cam_partners[${column}],${criterion})-COUNTIFS(cam_partners[${column}],${criterion},cam_partners[Partner],${criterion})`;
  const byBoth = f`COUNTIFS(cam_partners[Distributor],${criterion},cam_partners[Parent],${criterion})-COUNTIFS(cam_partners[Distributor],${criterion},cam_partners[Parent],${criterion},cam_partners[Partner],${criterion})`;
  return {
    deals: dealCount("Open", ofPartner(partner)),
    registrations: registrationsInForce(name, asOf),
    renewals: dealCount("Open", ofPartner(partner), has("Type", f`"Renewal"`)),
    influence: f`${dealCount("Open", influenced)}-(${dealCount("Open", influenced, ofPartner(partner))})`,
    claims: f`SUMPRODUCT((${mdf.column("partner")}=${name})*ISNUMBER(${approved})*(${approved}>0)*(1-ISNUMBER(${mdf.column("paidOn")}))*(${mdf.column("status")}<>"Declined"))`,
    promises: f`SUMPRODUCT((${promiseCells.column("partner")}=${name})*(LEN(${promiseCells.column("by")})>0)*(${promiseCells.column("kind")}<>"Issue")*(1-ISNUMBER(${promiseCells.column("keptOn")})))`,
    customers: f`COUNTIFS(cam_accounts[Partner],${criterion},cam_accounts[Position],"Installed")`,
    certificates: f`SUMPRODUCT((${certificates.column("partner")}=${name})*(((LEN(${validTo})=0)+ISNUMBER(${validTo})*(${validTo}>=${asOf}))>0))`,
    contacts: listedContacts(partner).count,
    others: f`${others("Distributor")}+${others("Parent")}-(${byBoth})`,
    copies: f`COUNTIFS(cam_shared[Partner],${criterion})`,
  };
}

/** Open deals, no credit notes, whose registration has begun, has not ended, and is neither refused nor still asked for. */
function registrationsInForce(partner: FormulaCell, asOf: FormulaCell): Formula {
  const deals = tableCells(dealsTable);
  const [since, ends] = [deals.column("registeredOn"), deals.column("registrationEnds")];
  const isOpen = f`(COUNTIFS(cam_stages[Stage],${equalTo("cam_deals[Stage]")},cam_stages[Class],"Open")>0)*(1-(${deals.column("amount")}<0))`;
  const begun = f`ISNUMBER(${since})*(${since}<${asOf}+1)`;
  const lasts = f`((LEN(${ends})=0)+ISNUMBER(${ends})*(${ends}>=${asOf})>0)`;
  const words = NOT_IN_FORCE.map((word) => `"${word}"`).join(",");
  const refused = f`ISNUMBER(MATCH(${escaped(deals.column("registrationStatus"))},{${words}},0))`;
  return f`SUMPRODUCT((${deals.column("partner")}=${partner})*${isOpen}*${begun}*${lasts}*(1-${refused}))`;
}
