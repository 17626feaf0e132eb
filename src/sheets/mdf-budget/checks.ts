import type { CalculationBlock } from "../shared/calculation-block";
import { ties } from "../shared/foot";
import { escaped, f, joined, quoted } from "../shared/formula";
import { STATUSES } from "./calculations";
import type { Model } from "./model";

/** What must tie, and rows that count nowhere. */
export function checksBlock(block: CalculationBlock, model: Model, leftOut: number): void {
  const { checks, index, lines, totals } = model;
  block.heading("Checks");
  block.single("Tolerance", checks.tolerance, 1e-9);
  block.single(
    "Requested, row by row of cam_mdf",
    checks.direct,
    f`SUMPRODUCT((${index.group}>0)*SUMIFS(cam_mdf[Requested],cam_mdf[Request ID],"="&${escaped(f`${index.id}`)}))`,
    "money",
  );
  block.single(
    "Every row has room",
    checks.room,
    f`AND(ROWS(cam_mdf[Request ID])<=ROWS(${index.number}),${totals.due}<=ROWS(${lines.number}))`,
  );
  const odd = (column: string) => f`SUMPRODUCT((LEN(cam_mdf[${column}])>0)*(1-ISNUMBER(cam_mdf[${column}])))`;
  const known = joined(
    STATUSES.map((status) => f`COUNTIFS(cam_mdf[Status],${quoted(status)})`),
    "-",
  );
  const keyless = f`COUNTIFS(cam_mdf[Request ID],"=",cam_mdf[Requested],"<>")`;
  const numbers = ["Requested", "Approved", "Spent", "Verified", "Date"].map(odd);
  block.single(
    "Cells of the wrong kind",
    checks.cells,
    joined([...numbers, f`COUNTA(cam_mdf[Status])-${known}`, keyless], "+"),
    { format: "whole", note: "Text where a number or day belongs, an unknown status, a request without ID" },
  );
  block.single("Rows left out", checks.leftOut, leftOut, {
    format: "whole",
    note: "When the sheet was built: rows with a cell that could not be read, or with a key that stands twice",
  });
  block.single(
    "Requests of an unknown campaign",
    checks.unknownCampaigns,
    f`SUMPRODUCT((${index.group}>0)*(${index.campaign}=""))`,
    "whole",
  );
  block.single(
    "Requests of a partner that Partners does not have",
    checks.unknownPartners,
    f`COUNTIFS(${lines.known},0)`,
    "whole",
  );
  block.single(
    "Requests with more spent than approved",
    checks.overspent,
    f`SUM(${lines.overspent})`,
    "whole",
  );
  block.single(
    "All of them",
    checks.all,
    f`AND(${ties(checks.direct, totals.requested, checks.tolerance)},${checks.room},${checks.cells}=0,${checks.leftOut}=0)`,
  );
}
