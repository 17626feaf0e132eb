import { f, type Formula, type FormulaCell } from "../shared/formula";

/** The middle of the figures of a range, of an even number of them the mean of both; "" without any. */
export function medianIn(range: FormulaCell): Formula {
  const [lower, upper] = [f`INT((COUNT(${range})+1)/2)`, f`INT(COUNT(${range})/2)+1`];
  return f`IF(COUNT(${range})=0,"",(SMALL(${range},${lower})+SMALL(${range},${upper}))/2)`;
}
