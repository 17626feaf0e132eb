import {
  proposeActions,
  type MetricStanding,
  type ProposalInput,
} from "../../src/domain/capabilities/action-plan";
import { ACTION_LIBRARY } from "../../src/domain/capabilities/content/actions";
import { serialOf } from "../../src/domain/shared/serial-date";

export const ACME = { partnerId: "P-1", partner: "Acme", cam: "Marta" };

export const AS_OF = serialOf(2026, 5, 15);

export const standing = (metric: string, score: number | null, weight: number): MetricStanding => ({
  metric,
  score,
  weight,
});

export const propose = (metrics: readonly MetricStanding[], more: Partial<ProposalInput> = {}) =>
  proposeActions({
    partner: ACME,
    metrics,
    assessedOn: AS_OF - 3,
    asOf: AS_OF,
    actions: [],
    library: ACTION_LIBRARY,
    ...more,
  });
