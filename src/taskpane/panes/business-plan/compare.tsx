import type { AssumptionValue } from "../../../domain/shared/assumption";
import { Button, Field } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { businessPlanResult } from "../../../domain/business-plan/business-plan-model";
import {
  compareBusinessPlans,
  type BusinessPlanDifference,
} from "../../../domain/business-plan/business-plan-versions";
import { findSheet } from "../../../book/find-sheet";
import { businessPlanDefinition } from "../../../sheets/business-plan/definition";
import { formedBusinessPlan } from "../../../sheets/business-plan/change";
import { useApp } from "../../session/app-context";
import { NarrowSelect } from "../../components/narrow-select";
import { Buttons, Facts, Note } from "../../components/page-parts";
import type { Format } from "../../strings/format";
import { businessPlanTexts } from "../../strings/business-plan";
import { changed } from "./business-plan-draft";
import type { BusinessPlanStepProps } from "./step-props";

const texts = businessPlanTexts.review;
const FIRST = 8;

/** The plan as typed against another version of it, line by line. */
export function Compare({ live, own, update }: BusinessPlanStepProps) {
  const { format } = useApp();
  const [all, setAll] = useState(false);
  const built = live.versions.filter(({ version }) =>
    findSheet(live.sheets, businessPlanDefinition.kind, { partner: live.partner, edition: String(version) }),
  );
  const edition = own.compare ?? String(built.at(-1)?.version ?? "");
  const differences = useMemo(() => {
    const sheet = findSheet(live.sheets, businessPlanDefinition.kind, { partner: live.partner, edition });
    if (!sheet) return [];
    const { plan } = formedBusinessPlan(live.defaults, { typed: {}, existingInputs: sheet.inputs });
    return compareBusinessPlans(
      { plan, result: businessPlanResult(plan) },
      { plan: live.businessPlan, result: live.result },
    );
  }, [live, edition]);
  if (built.length === 0) return null;
  const listed = all ? differences : differences.slice(0, FIRST);
  return (
    <>
      <Field label={texts.compare}>
        <NarrowSelect
          value={edition}
          onChange={(_, { value }) => update((before) => changed(before, live.partner, { compare: value }))}
        >
          {built.map(({ version, state }) => (
            <option key={version} value={version}>
              {texts.version(String(version), state ?? "Draft")}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <Note>{texts.differences(differences.length, format)}</Note>
      <Facts
        facts={listed.map(
          (each) =>
            [each.label, `${shown(each.before, each, format)} → ${shown(each.after, each, format)}`] as const,
        )}
      />
      {listed.length < differences.length && (
        <Buttons>
          <Button type="button" size="small" onClick={() => setAll(true)}>
            {texts.showAll(differences.length)}
          </Button>
        </Buttons>
      )}
    </>
  );
}

function shown(value: AssumptionValue, { kind }: BusinessPlanDifference, format: Format): string {
  if (value === null || value === "") return businessPlanTexts.commitments.blank;
  if (typeof value === "string") return value;
  if (kind === "money") return format.money(value);
  if (kind === "date") return format.date(value);
  return kind === "rate" ? format.percent(value) : format.number(value, Number.isInteger(value) ? 0 : 2);
}
