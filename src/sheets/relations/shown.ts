import { relationGaps } from "../../domain/relations/relation-gaps";
import { relationLimits } from "../../domain/relations/relation-limits";
import { relationMap } from "../../domain/relations/relation-map";
import { promisesOf } from "../../domain/relations/promises";
import { commitmentsTable } from "../../domain/shared/tables/relations-tables";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { partner, asOf, inputs }) => {
  const limits = relationLimits(inputs);
  const map = relationMap(source, partner, asOf, limits);
  return {
    ...map,
    gaps: relationGaps(map, limits),
    promises: promisesOf(source.table(commitmentsTable).rows, partner, asOf),
  };
};
