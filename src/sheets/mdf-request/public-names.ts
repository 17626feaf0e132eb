import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "Requests are rows of `cam_mdf`, read by Request ID. Names that begin with `request_` are one column, a row a request; a campaign's forecast is " +
    "shared out over its requests by the amounts asked. No margin of the vendor's is in any of them.",
  results: [
    {
      names: ["asked", "approved", "cost", "revenue"],
      holds: "totals of the quarter's requests, without those that were declined",
    },
    { names: ["mgos_whole", "deals_whole"], holds: "what is expected, in whole pieces" },
    {
      names: ["funnel", "conversion"],
      holds:
        "one column, a row a stage from audience to deals: what is expected, in whole pieces; what of the stage before goes on",
    },
    {
      names: ["requests", "request_asked", "request_cost", "request_revenue"],
      holds: "request IDs; what each asks, and its part of its campaign's cost and revenue",
    },
    {
      names: ["request_mgos_whole", "request_deals_whole"],
      holds: "its part in whole pieces that add up",
    },
    {
      names: ["claim_by", "request_claim_by"],
      holds:
        "the last day to hand in the proof: as `cam_mdf` names it, else so many days after the campaign's month; the first of them, and each",
    },
    {
      names: ["requested_by", "approver", "lead_owner"],
      holds: "who asks, else the partner's CAM; who decides; who at the partner follows the leads up",
    },
    {
      names: ["check"],
      holds: "TRUE when the page ties with `cam_mdf` and whoever asks is not who decides",
    },
  ],
  inputs: [
    { names: ["in_approver"], holds: "who decides; blank = Setup's" },
    {
      names: ["in_claim_days", "in_proof_needed"],
      holds: "days after the campaign's month to hand in the proof; what the proof is",
    },
  ],
};
