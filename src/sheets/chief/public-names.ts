import { FISCAL_START, type PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading: '"" where a figure is not measured.',
  results: [
    {
      names: ["dollars_back"],
      holds: "what each dollar of cost brought back, as the Channel P&L had it when this was built",
    },
    {
      names: ["producing", "active_partners", "producing_rate", "partner_led_share"],
      holds:
        "active partners that won a deal in twelve months, of how many, the share, and the share of deals won that partners led",
    },
    { names: ["days_to_first_win"], holds: "median days from Partner since to the first deal won" },
    {
      names: ["slipped_deals", "slipped_amount", "stale_deals", "stale_amount"],
      holds: "open deals past their expected close: those that still count, and those that no longer do",
    },
    {
      names: [
        ...["won_by_quarter", "commit_by_quarter", "weighted_by_quarter"],
        ...["target_by_quarter", "gap_by_quarter"],
      ],
      holds: "of Q1 … Q4 of the fiscal year, over all deals",
    },
    {
      names: ["bridge_amounts", "bridge_partners"],
      holds:
        "from the twelve months before to the twelve months to the day: year before, grown, new, shrunk, lost, not listed, this year; and how many partners each step has",
    },
    {
      names: ["funnel_partners", "funnel_days"],
      holds:
        "active partners that are signed, trained, have registered, have won, and have won again; median days since signing",
    },
    {
      names: ["compared_partners", "compared_growth"],
      holds:
        "partners of four quarters with an agreed plan, without, with a QBR in twelve months, without; growth of what they won in twelve months (an association, not a cause)",
    },
    {
      names: ["changed_partners", "score_changes"],
      holds:
        "those whose score differed most from that of an earlier month when it was built, and by how much",
    },
    { names: ["check"], holds: "TRUE when the lines are the partners of `cam_partners` and everything ties" },
    FISCAL_START,
  ],
  inputs: [{ names: ["in_as_of"], holds: "the as-of day; blank = Setup's" }],
};
