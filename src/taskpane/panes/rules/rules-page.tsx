import { Button } from "@fluentui/react-components";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { type AgreedRule, rulesWith } from "../../../domain/relations/rules";
import { nameKey } from "../../../domain/shared/excel-text";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { rulesTable } from "../../../domain/shared/tables/contact-tables";
import { DateField } from "../../components/date-field";
import { Lead, Note, Section } from "../../components/page-parts";
import { BuildForPartner } from "../../components/build-for-partner";
import { PartnerRowsPage } from "../../components/partner-rows-page";
import { useApp } from "../../session/app-context";
import { useDraft } from "../../session/use-draft";
import { ruleTexts as texts } from "../../strings/rules";
import { OwnRule, RuleList } from "./rule-list";
import { useRuleWork } from "./use-rule-work";

/** What is typed of one partner's rules and not written yet. */
interface RulesDraft {
  partner: string | null;
  rules: readonly AgreedRule[] | null;
  validFrom?: SerialDate;
  reviewedOn?: SerialDate | null;
}
const EMPTY: RulesDraft = { partner: null, rules: null };

/** The rules of engagement with a partner: ticked and edited, kept for next time, on a page to sign. */
export default function RulesPage() {
  const { today } = useApp();
  const { page, save, build } = useRuleWork();
  const [draft, update] = useDraft<RulesDraft>("rules", EMPTY);
  const typed = (partner: string) => (draft.partner === partner ? draft : EMPTY);
  const change = (partner: string, next: Partial<RulesDraft>) =>
    update((before) => ({ ...(before.partner === partner ? before : EMPTY), partner, ...next }));
  const rulesOf = (snapshot: WorkbookSnapshot, partner: string) =>
    typed(partner).rules ?? rulesWith(snapshot.table(rulesTable).rows, partner);
  const store = async (snapshot: WorkbookSnapshot, partner: string) => {
    if (await save(snapshot, partner, rulesOf(snapshot, partner))) change(partner, { rules: null });
  };
  return (
    <PartnerRowsPage
      page={page}
      texts={texts}
      table={rulesTable}
      buttons={(snapshot, partner) => {
        const rules = partner === null ? [] : rulesOf(snapshot, partner);
        const { validFrom, reviewedOn } = typed(partner ?? "");
        const days = {
          ...(validFrom === undefined ? {} : { validFrom }),
          ...(reviewedOn === undefined ? {} : { reviewedOn }),
        };
        return (
          <>
            <BuildForPartner
              partner={partner}
              onBuild={(chosen) => build(snapshot, { partner: chosen, asOf: today, rules, ...days })}
            >
              {texts.build}
            </BuildForPartner>
            <Button
              disabledFocusable={partner === null}
              onClick={() => partner !== null && void store(snapshot, partner)}
            >
              {texts.save}
            </Button>
          </>
        );
      }}
    >
      {(snapshot, partner) => {
        if (partner === null) return <Note>{texts.choose}</Note>;
        const rules = rulesOf(snapshot, partner);
        const sheet = snapshot.sheets.find(({ subject }) => nameKey(subject.partner) === nameKey(partner));
        const day = (name: string) => (typeof sheet?.inputs[name] === "number" ? sheet.inputs[name] : null);
        const { validFrom, reviewedOn } = typed(partner);
        return (
          <>
            <Section title={texts.title}>
              <Lead>{texts.lead}</Lead>
              <RuleList
                key={partner}
                rules={rules}
                onChange={(topic, next) =>
                  change(partner, {
                    rules: rules.map((each) => (each.topic === topic ? { ...each, ...next } : each)),
                  })
                }
              />
            </Section>
            <OwnRule onAdd={(rule) => change(partner, { rules: [...rules, rule] })} />
            <DateField
              label={texts.validFrom}
              value={validFrom ?? day("in_valid_from") ?? today}
              onChange={(next) => change(partner, { validFrom: next })}
            />
            <DateField
              label={texts.reviewedOn}
              value={reviewedOn === undefined ? day("in_reviewed_on") : reviewedOn}
              optional
              onChange={(next) => change(partner, { reviewedOn: next })}
            />
          </>
        );
      }}
    </PartnerRowsPage>
  );
}
