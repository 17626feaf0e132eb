import { Button } from "@fluentui/react-components";
import type { AccountLine } from "../../../domain/business-plan/lines-from-accounts";
import { LINE_FIELDS, MAX_LINES } from "../../../domain/business-plan/business-plan-fields";
import { itemKey, PRODUCT_LINES } from "../../../domain/business-plan/business-plan-input";
import { nameKey } from "../../../domain/shared/excel-text";
import { ILLUSTRATIVE } from "../../../domain/shared/plain-words";
import { BorderedCard, Buttons, Note, Section } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import { businessPlanTexts } from "../../strings/business-plan";
import { count } from "../../strings/format";
import { businessPlanDraftOf, changed } from "./business-plan-draft";
import type { BusinessPlanStepProps } from "./step-props";
import type { LiveBusinessPlan } from "./use-live-business-plan";

const texts = businessPlanTexts.accounts;

/** What the account plan expects by product, to be taken over as the deals of a line. */
export function FromAccounts({ live, update }: BusinessPlanStepProps) {
  const { format } = useApp();
  if (live.accountLines.length === 0) return null;
  const { lines } = live.businessPlan;
  const take = (line: AccountLine, index: number) =>
    update((before) => {
      const typed = { ...businessPlanDraftOf(before, live.partner).typed, ...typedLine(line, index) };
      return changed(before, live.partner, {
        typed,
        line: index,
        lineCount: Math.max(live.lineCount, index + 1),
      });
    });
  return (
    <Section title={texts.title} level={3}>
      <Note>{texts.lead}</Note>
      {live.accountLines.map((line) => {
        const { product, targets, dealsAYear, deals, dealSize } = line;
        const at = lines.findIndex((each) => nameKey(each.product) === nameKey(product));
        const index = at < 0 ? placeFor(live) : at;
        const stands = at >= 0 && lines[at]!.deals === deals && lines[at]!.dealSize === dealSize;
        return (
          <BorderedCard key={product}>
            <Section title={product} level={3}>
              <Note>
                {texts.line(
                  count(targets, "target", "targets", format),
                  format.number(dealsAYear, 2),
                  format.money(dealSize),
                )}
              </Note>
              {stands && <Note>{texts.stands}</Note>}
              {!stands && index < MAX_LINES && (
                <Buttons>
                  <Button type="button" onClick={() => take(line, index)}>
                    {at < 0 ? texts.add(product) : texts.use(product)}
                  </Button>
                </Buttons>
              )}
            </Section>
          </BorderedCard>
        );
      })}
    </Section>
  );
}

/** The first line that is still the example which a plan without deals begins with, else a new one. */
function placeFor({ lineCount, typed, defaults }: LiveBusinessPlan): number {
  for (let index = 0; index < lineCount; index += 1) {
    const key = keyOf("product", index);
    if ((typed[key] ?? null) === null && defaults.values[key]!.source === ILLUSTRATIVE) return index;
  }
  return lineCount;
}

const keyOf = (key: string, index: number) =>
  itemKey(
    PRODUCT_LINES,
    index,
    LINE_FIELDS.find((field) => field.key === key)!,
  );

function typedLine({ product, deals, dealSize }: AccountLine, index: number) {
  const values = { product, deals, deal_size: dealSize };
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [keyOf(key, index), value]));
}
