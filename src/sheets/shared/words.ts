import { MONTH_NAMES } from "../../domain/shared/plain-words";
import { f, type Formula, quoted } from "./formula";
import type { CellRef, Ref } from "./reference";

type Cell = Ref | CellRef | Formula;

/** As domain's shortMoney: "USD 84k", "84k" without a currency. Rounding instead of TEXT, whose codes depend on the country. */
export function shortMoneyText(amount: Cell, currency: Ref): Formula {
  return f`${currencyPrefix(currency)}&${plainMoneyText(amount)}`;
}

/** "USD ", or nothing while the workbook has no currency. */
export function currencyPrefix(currency: Ref): Formula {
  return f`IF(${currency}="","",${currency}&" ")`;
}

/** "Amounts in USD". */
export function amountsIn(currency: Ref): Formula {
  return f`IF(${currency}="","No currency set","Amounts in "&${currency})`;
}

/** The same without the currency: "84k". */
export function plainMoneyText(amount: Cell): Formula {
  const size = f`ABS(${amount})`;
  const rounded = (unit: number, digits: number) => f`ROUND(${size}/${unit},${digits})`;
  const short = f`IF(${size}>=999500,${rounded(1000000, 1)}&"m",IF(${size}>=10000,${rounded(1000, 0)}&"k",IF(${size}>=999.5,${rounded(1000, 1)}&"k",ROUND(${size},0)&"")))`;
  return f`IF(ROUND(${amount},0)<0,"-","")&${short}`;
}

const MONTH_LIST = MONTH_NAMES.map(quoted).join(",");
const SHORT_MONTH_LIST = MONTH_NAMES.map((month) => quoted(month.slice(0, 3))).join(",");

/** As domain's longDate: "30 June 2017". */
export function longDateText(day: Cell): Formula {
  return f`${dayAndMonthText(day)}&" "&YEAR(${day})`;
}

/** As domain's dayAndMonth: "30 June". */
export function dayAndMonthText(day: Cell): Formula {
  return f`DAY(${day})&" "&CHOOSE(MONTH(${day}),${MONTH_LIST})`;
}

/** "Jun": a month of a chart, whose years stand beside it. */
export function monthText(day: Cell): Formula {
  return f`CHOOSE(MONTH(${day}),${SHORT_MONTH_LIST})`;
}

/** "Jun 2017". */
export function shortMonth(day: Cell): Formula {
  return f`CHOOSE(MONTH(${day}),${SHORT_MONTH_LIST})&" "&YEAR(${day})`;
}

/** "3 Jun 2017". */
export function shortDay(day: Cell): Formula {
  return f`DAY(${day})&" "&${shortMonth(day)}`;
}

/** "1 deal", "2 deals". */
export function countedText(count: Cell, one: string, many: string): Formula {
  return f`${count}&IF(${count}=1,${quoted(` ${one}`)},${quoted(` ${many}`)})`;
}

/** A text of at most so many characters; of a longer one `beginning` of them and an ellipsis. */
export function shortened(text: Cell, characters: number, beginning = characters - 1): Formula {
  return f`IF(LEN(${text})>${characters},TRIM(LEFT(${text},${beginning}))&"…",${text})`;
}

/** Green, Yellow or Red by thresholds; `blank` where there is no score. Compared at 9 decimals, as everywhere. */
export function statusText(score: Cell, green: Cell, yellow: Cell, blank = "Not scored"): Formula {
  const rounded = f`ROUND(${score},9)`;
  return f`IF(${score}="",${quoted(blank)},IF(${rounded}>=ROUND(${green},9),"Green",IF(${rounded}>=ROUND(${yellow},9),"Yellow","Red")))`;
}

/** Money above or below 0 as a column of a page has room for it: "-27,227", from a million on "1844k". No number format says both alike everywhere. */
export function signedText(amount: Cell): Formula {
  const size = f`ABS(${amount})`;
  return f`IF(ROUND(${amount},0)<0,"-","")&IF(${size}>=999999.5,ROUND(${size}/1000,0)&"k",${groupedText(size)})`;
}

/** "12,600": a whole number in words' company, for figures below a million; English like the words around it. */
export function groupedText(value: Cell): Formula {
  const whole = f`ROUND(${value},0)`;
  const rest = f`MOD(${whole},1000)`;
  return f`IF(AND(${whole}>=1000,${whole}<1000000),INT(${whole}/1000)&","&REPT("0",3-LEN(${rest}))&${rest},${whole}&"")`;
}
