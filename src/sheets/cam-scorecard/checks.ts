import type { CamAttainment } from "../../domain/cam-scorecard/attainment";
import { bandKeys } from "../../domain/cam-scorecard/cam-inputs";
import { COMPONENT_KEYS } from "../../domain/cam-scorecard/cam-pay";
import { TOLERANCE } from "../../domain/shared/bounds";
import { mustBeNone, type PageCheck } from "../kit/checks";
import { equalTo, f, joined, quoted } from "../shared/formula";
import { type Model, countedCell } from "./model";

/** What must hold of shares and bands, and whether the CAM still manages the same partners. */
export function camChecks(model: Model, { cam }: CamAttainment): PageCheck[] {
  const { checks, partners } = model;
  const starts = (["revenue", "other"] as const).map((set) => {
    const cells = bandKeys(set).map(({ from }) => (from === null ? f`0` : f`${countedCell(model, from)}`));
    return joined(
      cells.slice(1).map((cell, index) => f`(${cell}>${cells[index]!})`),
      "*",
    );
  });
  const shares = joined(
    COMPONENT_KEYS.map((key) => countedCell(model, `${key}_share`)),
    "+",
  );
  const own = f`cam_partners[CAM],${equalTo(f`${quoted(cam)}`)},cam_partners[Partner],"?*"`;
  const managed = f`COUNTIFS(${own})-COUNTIFS(${own},cam_partners[Managed],"No")`;
  const away = (status: string) =>
    f`-COUNTIFS(${own},cam_partners[Status],"${status}",cam_partners[Managed],"<>No")`;
  return [
    {
      label: "Shares",
      ref: checks.shares,
      value: shares,
      format: "percent",
      must: {
        hold: f`ABS(${checks.shares}-1)<=${TOLERANCE}`,
        failure: f`" The shares do not add up to 100 %."`,
      },
    },
    {
      label: "Bands go up",
      ref: checks.bands,
      value: f`${joined(starts, "*")}=1`,
      must: { hold: f`${checks.bands}`, failure: f`" A band begins before the one above it."` },
    },
    mustBeNone(
      {
        label: "Partners that are gone",
        ref: checks.gone,
        value: f`SUMPRODUCT((${partners}<>"")*(COUNTIFS(cam_partners[Partner],${equalTo(partners)},cam_partners[CAM],${equalTo(f`${quoted(cam)}`)})=0))`,
      },
      {
        one: "partner",
        many: "partners",
        words: "gone, renamed or with another CAM: build it again in the add-in (Rebuild).",
      },
    ),
    {
      label: "Partners that the CAM manages now",
      ref: checks.new,
      value: f`${managed}${away("Prospect")}${away("Inactive")}`,
      format: "whole",
      must: {
        hold: f`${checks.new}=SUMPRODUCT((${partners}<>"")*1)`,
        failure: f`" The CAM manages other partners now: build it again in the add-in (Rebuild)."`,
      },
    },
  ];
}
