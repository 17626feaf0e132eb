import { Field, Input } from "@fluentui/react-components";
import { METRIC_LABELS } from "../../../domain/capabilities/assessment-record";
import { NarrowSelect } from "../../components/narrow-select";
import { Section } from "../../components/page-parts";
import { actionTexts } from "../../strings/actions";
import type { OwnAction } from "./actions-draft";
import { OwnerDueFields } from "./owner-due";

const texts = actionTexts.own;

/** An action in the CAM's own words. */
export function OwnActionFields({
  value,
  onChange,
}: {
  value: OwnAction;
  onChange: (value: OwnAction) => void;
}) {
  const set = (change: Partial<OwnAction>) => onChange({ ...value, ...change });
  return (
    <Section title={texts.title}>
      <Field label={texts.action} hint={{ children: texts.hint }}>
        <Input
          value={value.action}
          style={{ minWidth: 0 }}
          autoComplete="off"
          onChange={(_, { value: action }) => set({ action })}
        />
      </Field>
      {value.action.trim() !== "" && (
        <>
          <Field label={texts.metric}>
            <NarrowSelect value={value.metric} onChange={(_, { value: metric }) => set({ metric })}>
              <option value="">{texts.noMetric}</option>
              {METRIC_LABELS.map((label) => (
                <option key={label}>{label}</option>
              ))}
            </NarrowSelect>
          </Field>
          <OwnerDueFields value={value} onChange={set} />
        </>
      )}
    </Section>
  );
}
