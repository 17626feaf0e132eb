import type { CalculationBlock } from "../shared/calculation-block";
import type { PageColumns } from "../kit/columns";
import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { HOLDERS, type Model, type PlaceKey } from "./model";

/** Where each partner stands in the lists: the rules of domain/portfolio/attention.ts. */
export function placeColumns(model: Model): PageColumns<PlaceKey, PlaceKey> {
  const { own, lines } = model;
  const number = (row: number) => own.number.at(0, row);
  /** 1 + those before it: of a smaller order, then of a larger figure, then further up. */
  const place = (row: number, order: Ref, [figure, larger]: readonly [Ref, boolean]) => {
    const [mine, of] = [order.at(0, row), figure.at(0, row)];
    const ahead = f`(ROUND(${figure},9)${larger ? ">" : "<"}ROUND(${of},9))`;
    const equal = f`(ROUND(${figure},9)=ROUND(${of},9))*(${own.number}<${number(row)})`;
    return f`1+SUMPRODUCT((${order}<${mine})+(${order}=${mine})*(${ahead}+${equal}))`;
  };
  return {
    quietOrder: {
      title: "Quiet: order",
      format: "whole",
      cell: (_, row) => {
        const quiet = own.quiet.at(0, row);
        return f`IF(${quiet}="Red",1,IF(${quiet}="Yellow",2,IF(${own.falls.at(0, row)}=1,3,9)))`;
      },
    },
    quietPlace: {
      title: "Quiet: place",
      format: "whole",
      cell: ({ quietOrder }, row) =>
        f`IF(${quietOrder}=9,"",${place(row, own.quietOrder, [lines.wonTwelve, true])})`,
    },
    prospectPlace: {
      title: "Prospects: place",
      format: "whole",
      cell: (_, row) => {
        const mine = own.waits.at(0, row);
        const ahead = f`ISNUMBER(${own.waits})*(${own.waits}>${mine})`;
        const equal = f`ISNUMBER(${own.waits})*(${own.waits}=${mine})*(${own.number}<${number(row)})`;
        return f`IF(${mine}="","",1+SUMPRODUCT(${ahead}+${equal}))`;
      },
    },
    decisionOrder: {
      title: "Decisions: order",
      format: "whole",
      cell: (_, row) => {
        const state = own.state.at(0, row);
        return f`IF(${state}="Undecided",1,IF(${state}="Review due",2,IF(${state}="Decided",3,9)))`;
      },
    },
    decisionPlace: {
      title: "Decisions: place",
      format: "whole",
      cell: ({ decisionOrder }, row) =>
        f`IF(${decisionOrder}=9,"",${place(row, own.decisionOrder, [own.margin, false])})`,
    },
  };
}

export function foundBlock(block: CalculationBlock, { found, own, lines }: Model): void {
  const count = (holds: Formula) => f`SUMPRODUCT((${holds})*1)`;
  const anyShort = f`(${own.short_touches}+${own.short_leads}+${own.short_mdf}+${own.short_answerDays}>0)`;
  block
    .single("Partners", found.partners, count(f`${lines.name}<>""`), "whole")
    .single("Active", found.active, f`SUM(${lines.active})`, "whole")
    .single("Silent", found.red, f`COUNTIFS(${own.quietOrder},1)`, "whole")
    .single("Quiet", found.yellow, f`COUNTIFS(${own.quietOrder},2)`, "whole")
    .single("Falling", found.falling, f`SUM(${own.falls})`, "whole")
    .single(
      "Their fall",
      found.fall,
      f`SUMPRODUCT(${own.falls},${own.first})-SUMPRODUCT(${own.falls},${own.third})`,
      "money",
    )
    .single("Prospects", found.prospects, f`${found.partners}-${found.active}`, "whole")
    .single("Of them without a talk", found.waiting, f`COUNT(${own.waits})`, "whole")
    .single("To decide on", found.undecided, f`COUNTIFS(${own.decisionOrder},1)`, "whole")
    .single("Decisions to review", found.review, f`COUNTIFS(${own.decisionOrder},2)`, "whole")
    .single("Far from their level", found.short, count(anyShort), "whole")
    .single(
      "Won in 12 months, active partners",
      found.won,
      f`SUMPRODUCT(${lines.active},${lines.wonTwelve})`,
      "money",
    )
    .single(
      "Of it with silent, quiet and falling ones",
      found.wonAtRisk,
      f`SUMPRODUCT((${own.quietOrder}<9)*${lines.wonTwelve})`,
      "money",
    );
}

/** With whom the money of twelve months was won. */
export function holderLines({ own, lines }: Model): PageColumns<"holder" | "won", "holder" | "won"> {
  const last = HOLDERS.length - 1;
  return {
    holder: { title: "Active partners", look: "text", cell: (_, row) => HOLDERS[row]! },
    won: {
      title: "Won in 12 months",
      format: "money",
      cell: (_, row) =>
        f`SUMPRODUCT((${own.quietOrder}=${row === last ? 9 : row + 1})*${lines.active},${lines.wonTwelve})`,
    },
  };
}

/** The longest silent of those on the list of quiet partners, and from when they count as silent. */
export function silentLines({
  own,
  lines,
}: Model): PageColumns<"partner" | "days" | "from", "partner" | "days" | "from"> {
  const at = (row: number, of: Ref, none: string) =>
    f`IFERROR(IF(INDEX(${own.quietOrder},MATCH(${row + 1},${own.quietPlace},0))<3,INDEX(${of},MATCH(${row + 1},${own.quietPlace},0)),${none}),${none})`;
  return {
    partner: { title: "Partner", look: "text", cell: (_, row) => at(row, lines.name, `""`) },
    days: { title: "Days without an act", format: "whole", cell: (_, row) => at(row, own.days, "0") },
    from: { title: "Silent from", format: "whole", cell: (_, row) => at(row, own.redFrom, "0") },
  };
}
