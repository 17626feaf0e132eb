import { TOLERANCE } from "../../domain/shared/bounds";
import type { PageCheck } from "../kit/checks";
import { ties } from "../shared/foot";
import { f } from "../shared/formula";
import type { Model } from "./model";

/** What must tie. */
export function worksheetChecks(model: Model, partnerCount: number): PageCheck[] {
  const { checks, lines, segments, months, target, partners, toShare, tolerance, told } = model;
  const odd = f`MATCH("?*",${segments.unreadable},0)`;
  return [
    { label: "Tolerance of checks", ref: tolerance, value: TOLERANCE },
    {
      label: "Forward: J is H · I in the scenario that counts",
      ref: checks.forward,
      value: ties(lines.j.chosen, f`${lines.h.chosen}*${lines.i.chosen}`, tolerance),
      must: {
        hold: f`${checks.forward}`,
        failure: f`" J and H · I differ by "&ROUND(${lines.j.chosen}-${lines.h.chosen}*${lines.i.chosen},6)&"."`,
      },
    },
    {
      label: "Segments: every figure typed is a number that it may be",
      ref: checks.figures,
      value: f`COUNTIFS(${segments.unreadable},"?*")=0`,
      must: {
        hold: f`${checks.figures}`,
        failure: f`IFERROR(" Segment "&${odd}&" has a "&INDEX(${segments.unreadable},${odd})&" that is no number it may be: it has no answer.","")`,
      },
    },
    {
      label: "Segments: no share above 100 % in all",
      ref: checks.segments,
      value: f`OR(COUNT(${segments.used.share})=0,ROUND(SUM(${segments.used.share}),9)=1)`,
      must: {
        hold: f`${checks.segments}`,
        failure: f`" The segments' shares total "&ROUND(100*${segments.share},2)&" %, so the target stays line L's."`,
      },
    },
    {
      label: "Months add up to the year",
      ref: checks.months,
      value: f`IF(${target}="",TRUE,${ties(f`SUM(${months.mgos})`, target, tolerance)})`,
      must: {
        hold: f`${checks.months}`,
        failure: f`" Months and year differ by "&ROUND(SUM(${months.mgos})-N(${target}),6)&"."`,
      },
    },
    {
      label: "Partners add up to what is shared out",
      ref: checks.shared,
      value: partnerCount
        ? f`IF(OR(${partners.sum}<=0,${toShare.used}=""),TRUE,SUM(${partners.mgos})=${toShare.used})`
        : true,
      must: {
        hold: f`${checks.shared}`,
        failure: f`" Partners and what is shared out differ."`,
      },
    },
    {
      label: "Active partners for whom it was built",
      ref: checks.partners,
      value: partnerCount,
      format: "whole",
      must: {
        hold: f`${checks.partners}=${told.partners}`,
        failure: f`" Partners has "&${told.partners}&" active partners, this sheet "&${checks.partners}&": build it again."`,
      },
    },
  ];
}
