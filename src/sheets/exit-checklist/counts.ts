import type { ExitStep } from "../../domain/relations/exit-checklist";
import { mdfTable } from "../../domain/shared/tables/marketing-tables";
import { certificatesTable } from "../../domain/shared/tables/relations-tables";
import { listedContacts } from "../contact-sheets/contact-rows";
import { tableCells } from "../kit/table-cells";
import { dealCount, has, ofPartner } from "../shared/deal-sums";
import { f, type Formula, type FormulaCell } from "../shared/formula";
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
    registrations: f`COUNTIFS(cam_deals[Partner],${criterion},cam_deals[Registration ends],">="&${asOf})`,
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
