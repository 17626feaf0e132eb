import type { Assumption } from "../../../domain/shared/assumption";
import { DECISIONS } from "../../../domain/shared/tables/decision-tables";
import { AssumptionField } from "../../components/assumption-field";
import { ChoiceField } from "../../components/choice-field";
import { Facts, Lead, Note, Section } from "../../components/page-parts";
import { attentionTexts } from "../../strings/attention";
import type { AttentionStepProps, TypedDecision } from "./live-attention";

const { decide: texts, fields } = attentionTexts;

const FIELDS: Readonly<Record<keyof TypedDecision, Assumption<never>>> = {
  decision: { ...fields.decision, key: "decision", kind: "choice", choices: DECISIONS, ...noDefault() },
  reviewOn: { ...fields.reviewOn, key: "review_on", kind: "date", ...noDefault() },
  by: { ...fields.by, key: "by", kind: "text", longest: 60, ...noDefault() },
  reason: { ...fields.reason, key: "reason", kind: "text", longest: 200, ...noDefault() },
};

function noDefault() {
  return { default: null as never, source: "" };
}

/** One partner at a time: why it is on the list, and what is decided. */
export function DecideStep({ live: { toDecide, about, typed }, draft, update }: AttentionStepProps) {
  if (about === null) return <Note>{texts.none}</Note>;
  const type = (key: keyof TypedDecision) => (value: string | number | null) =>
    update((before) => ({
      ...before,
      about: about.partner,
      typed: { ...before.typed, [about.partner]: { ...typed, [key]: value } },
    }));
  const state = (line: (typeof toDecide)[number]) =>
    draft.typed[line.partner]?.decision ?? line.decision?.decision ?? line.state!;
  return (
    <>
      <Lead>{texts.lead}</Lead>
      <ChoiceField
        label={texts.about}
        value={about.partner}
        options={toDecide.map(({ partner }) => [partner, partner])}
        hint={about.reasons.join("; ")}
        onChoose={(partner) => update((before) => ({ ...before, about: partner }))}
      />
      {(Object.keys(FIELDS) as (keyof TypedDecision)[]).map((key) => (
        <AssumptionField
          key={`${about.partner} ${key}`}
          assumption={FIELDS[key]}
          value={typed[key] as never}
          onChange={type(key)}
        />
      ))}
      {typed.decision === "Exit" && <Note>{texts.exit}</Note>}
      <Section title={texts.list} level={3}>
        <Facts
          facts={toDecide.map((line) => [line.partner, texts.state(state(line), line.reasons.join("; "))])}
        />
      </Section>
    </>
  );
}
