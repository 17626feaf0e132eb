import {
  formCampaignsTable,
  formDealsTable,
  formPromisesTable,
  formQuestionsTable,
} from "../../domain/return-form/form-tables";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import type { InputRule } from "../shared/sheet-plan";
import type { CellFormat, StyleName } from "../shared/styles";

/** A column of a form's page, in the order in which it is read; the file is found by the header, wherever that stands. */
export interface FormColumn {
  field: string;
  /** In characters. */
  width: number;
  style: StyleName;
  format?: CellFormat;
  /** What the partner may type there; absent: it says what we have. */
  typed?: InputRule;
}

export interface FormPage {
  columns: readonly FormColumn[];
  /** The width of a column of the page behind those of the table. */
  beside?: number;
  /** By what its rows come back: beside the page, for no reader on paper. */
  key?: string;
  /** Rows that have the same here stand together under it. */
  group?: string;
  /** Whether a row is the partner's to fill in; absent: each. */
  isTheirs?: (row: Readonly<Record<string, CellValue | undefined>>) => boolean;
}

const said = (field: string, width: number): FormColumn => ({ field, width, style: "passageTop" });
const day = (field: string, width: number): FormColumn => ({
  ...{ field, width },
  ...({ style: "calculation", format: "date" } as const),
});
const typedDay = (field: string, width: number): FormColumn => ({
  ...{ field, width },
  ...({ style: "input", format: "date", typed: { type: "date" } } as const),
});
const typedNumber = (field: string, width: number, format: CellFormat): FormColumn => ({
  ...{ field, width, format },
  ...({ style: "input", typed: { type: "number", min: 0 } } as const),
});
const typedText = (field: string, width: number): FormColumn => ({
  ...{ field, width },
  ...({ style: "inputPassage", typed: { type: "text", max: 1_000 } } as const),
});
const choiceOf = (field: string, width: number, choices: readonly string[]): FormColumn => ({
  ...{ field, width },
  ...({ style: "inputText", typed: { type: "list", choices } } as const),
});

const LEVELS = [1, 2, 3, 4, 5] as const;
const COUNTS = ["actualAudience", "actualResponses", "actualLeads", "actualMgos", "actualDeals"] as const;

/** The pages that ask, by the name of their table; as wide as is still read on paper. */
export function formPagesAsking(stages: readonly string[]): Readonly<Record<string, FormPage>> {
  return {
    [formQuestionsTable.name]: {
      columns: [
        said("about", 13),
        said("question", 22),
        ...LEVELS.map((each) => said(`level${each}`, 17)),
        choiceOf("answer", 8, LEVELS.map(String)),
        typedText("evidence", 14),
      ],
      group: "about",
      key: "questionId",
    },
    [formDealsTable.name]: {
      columns: [
        said("account", 22),
        said("product", 13),
        said("stage", 12),
        choiceOf("stageNow", 13, stages),
        said("currency", 9),
        { field: "amount", width: 14, style: "calculation", format: "whole" },
        typedNumber("amountNow", 14, "whole"),
        day("expectedClose", 12),
        typedDay("expectedCloseNow", 12),
        typedText("nextStepNow", 20),
      ],
      key: "dealId",
    },
    [formCampaignsTable.name]: {
      columns: [
        said("tactic", 30),
        day("quarter", 12),
        ...COUNTS.map((field) => typedNumber(field, 12, "whole")),
        ...(["actualRevenue", "actualCost"] as const).map((field) => typedNumber(field, 13, "whole")),
      ],
      key: "campaignId",
    },
    [formPromisesTable.name]: {
      columns: [
        said("commitment", 60),
        said("by", 8),
        day("due", 14),
        typedDay("keptOnNow", 15),
        typedDay("dueNow", 15),
      ],
      key: "commitmentId",
      isTheirs: ({ by }) => by === "You",
    },
  };
}
