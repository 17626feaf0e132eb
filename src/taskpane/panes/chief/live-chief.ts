import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { findSheet } from "../../../book/find-sheet";
import { type ChiefFigures, chiefFigures } from "../../../domain/portfolio/chief";
import { readPortfolioData } from "../../../domain/portfolio/portfolio-data";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { channelPnlDefinition } from "../../../sheets/channel-pnl/definition";
import { type ChiefForm, dollarsBack } from "../../../sheets/chief/change";
import type { GuidedDraft, ToolInput, ToolStepProps } from "../../components/guided-tool/tool-definition";
import type { chiefTexts } from "../../strings/chief";

/** Nothing is typed: the page is what the workbook says. */
export const EMPTY_DRAFT: GuidedDraft = { step: null };

export interface ChiefFacts {
  currency: string;
  /** The inputs of the Channel P&L. */
  onPnl: ChiefForm["onPnl"];
  /** Worked out once for each day. */
  on: (asOf: SerialDate) => Pick<LiveChief, "found" | "back">;
}

export interface ChiefTool {
  draft: GuidedDraft;
  facts: ChiefFacts;
  live: LiveChief;
  step: keyof typeof chiefTexts.steps;
}
export type ChiefStepProps = ToolStepProps<ChiefTool>;

interface LiveChief {
  asOf: SerialDate;
  found: ChiefFigures;
  /** What each dollar of cost brought back; null without a Channel P&L. */
  back: number | null;
}

export function readChief(snapshot: WorkbookSnapshot): ChiefFacts {
  const onPnl = findSheet(snapshot.sheets, channelPnlDefinition.kind, { partner: "" })?.inputs;
  const known = new Map<SerialDate, Pick<LiveChief, "found" | "back">>();
  return {
    currency: readPortfolioData(snapshot, 1).scorecards.settings.currency,
    onPnl,
    on(asOf) {
      const figures = known.get(asOf) ?? {
        found: chiefFigures({ ...readPortfolioData(snapshot, asOf), asOf }),
        back: dollarsBack(snapshot, { asOf, onPnl }),
      };
      known.set(asOf, figures);
      return figures;
    },
  };
}

export function liveChief({ facts, asOf: { day } }: ToolInput<ChiefTool>): LiveChief {
  return { asOf: day, ...facts.on(day) };
}
