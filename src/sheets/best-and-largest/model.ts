import { CRITERIA } from "../../domain/portfolio/best-rank";
import { inputsOf } from "../kit/inputs";
import { PORTFOLIO_CHECKS } from "../portfolio/checks";
import { createPortfolio } from "../portfolio/model";
import { each, Ref } from "../shared/reference";

const RANK_KEYS = ["bestRank", "largestRank", "difference", "score"] as const;
/** Of the partners whose two ranks differ most. */
const APART_KEYS = ["partner", ...RANK_KEYS, "won", "share", "measured", "weakest"] as const;
export type ApartKey = (typeof APART_KEYS)[number];
/** Of all partners. */
const ALL_KEYS = ["partner", ...RANK_KEYS, ...CRITERIA] as const;
export type AllKey = (typeof ALL_KEYS)[number];

/** Every cell that another cell refers to. */
export function createModel({ partners, apart }: { partners: number; apart: number }) {
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  const portfolio = createPortfolio(partners);
  return {
    ...portfolio,
    inputs: { ...portfolio.inputs, ...inputsOf("best_agreed_by", "best_agreed_on") },
    apart: each(APART_KEYS, column(Math.max(1, apart))),
    all: each(ALL_KEYS, column(partners)),
    slopes: {
      side: new Ref("by revenue, by criteria", 1, 2),
      ranks: Array.from({ length: apart }, (_, index) => new Ref(`slope ${index + 1}`, 1, 2)),
    },
    ranked: new Ref("ranked partners"),
    checks: each(
      [...PORTFOLIO_CHECKS, "slopes", "concentration", "all"],
      (label) => new Ref(`check: ${label}`),
    ),
  };
}

export type Model = ReturnType<typeof createModel>;
