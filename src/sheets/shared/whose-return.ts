import { f, type Formula, type FormulaCell } from "./formula";

/** Whose money came back, by the rules of domain/marketing/whose-return.ts. A cell that holds "" is not known; margins are within 0 and 1. */

const CUSTOMERS = "End-customer price";

/** What the vendor invoices of an amount. */
export function vendorRevenue(revenue: FormulaCell, partnerMargin: FormulaCell, basis: FormulaCell): Formula {
  const less = f`IF(${partnerMargin}="","",${revenue}*(1-${partnerMargin}))`;
  return f`IF(${revenue}="","",IF(${basis}="${CUSTOMERS}",${less},${revenue}))`;
}

/** What the end customer pays. */
export function partnerSales(revenue: FormulaCell, partnerMargin: FormulaCell, basis: FormulaCell): Formula {
  const more = f`IF(${partnerMargin}="","",IF(ROUND(1-${partnerMargin},9)<=0,"",${revenue}/(1-${partnerMargin})))`;
  return f`IF(${revenue}="","",IF(${basis}="${CUSTOMERS}",${revenue},${more}))`;
}

/** What is left of a side's revenue. */
export function gainOf(revenue: FormulaCell, margin: FormulaCell): Formula {
  return f`IF(OR(${revenue}="",${margin}=""),"",${revenue}*${margin})`;
}

/** (what comes back − what was put in) ÷ what was put in. */
export function returnOn(back: FormulaCell, put: FormulaCell): Formula {
  return f`IF(OR(${back}="",${put}=""),"",IF(ROUND(${put},9)<=0,"",(${back}-${put})/${put}))`;
}
