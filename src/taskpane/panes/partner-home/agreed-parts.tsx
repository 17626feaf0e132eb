import { Button } from "@fluentui/react-components";
import type { PartnerHome } from "../../../domain/partner-home/partner-home";
import { Buttons, Facts, Note, Section } from "../../components/page-parts";
import { SheetLine, SheetList } from "../../components/sheet-row";
import { StatusBadge } from "../../components/status-badge";
import { useApp } from "../../session/app-context";
import { partnerHomeTexts as texts } from "../../strings/partner-home";

const ACTIONS_SHOWN = 3;

/** What was agreed with the partner and is not done. */
export function ActionsPart({ home: { actions } }: { home: PartnerHome }) {
  const { format, open } = useApp();
  const own = texts.actions;
  const { running, overdue } = actions;
  return (
    <Section title={own.title}>
      {running.length === 0 && <Note>{own.none}</Note>}
      {running.length > 0 && (
        <SheetList>
          {running.slice(0, ACTIONS_SHOWN).map(({ row, state }) => (
            <SheetLine key={row.actionId} name={row.action ?? row.actionId}>
              <StatusBadge
                status={state === "Overdue" ? "Red" : state === "Due soon" ? "Yellow" : state}
                text={row.due === null ? own.undated : own.due(format.date(Math.floor(row.due)))}
              />
            </SheetLine>
          ))}
        </SheetList>
      )}
      <Buttons>
        <Button onClick={() => open("actions")}>
          {running.length === 0
            ? own.agree
            : running.length > ACTIONS_SHOWN
              ? own.all(format.number(running.length))
              : own.open}
        </Button>
        {overdue > 0 && <StatusBadge status="Red" text={own.overdue(format.number(overdue))} />}
      </Buttons>
    </Section>
  );
}

/** How far the partner's plan has come. */
export function PlanPart({ home: { plan } }: { home: PartnerHome }) {
  const { format, open } = useApp();
  const own = texts.plan;
  return (
    <Section title={own.title}>
      {plan ? (
        <span>
          {own.state(format.number(plan.version), plan.state ?? "Draft")}
          {plan.date !== null && own.on(format.date(Math.floor(plan.date)))}
        </span>
      ) : (
        <Note>{own.none}</Note>
      )}
      <Buttons>
        <Button onClick={() => open("businessPlan")}>{plan ? own.open : own.make}</Button>
      </Buttons>
    </Section>
  );
}

/** Market development funds: approved, spent, what has to be claimed until when. */
export function MdfPart({ home: { mdf } }: { home: PartnerHome }) {
  const { format, open, today } = useApp();
  const own = texts.mdf;
  const { requests, approved, spent, asked, claimBy } = mdf;
  const claim = claimBy === null ? null : format.date(claimBy);
  return (
    <Section title={own.title}>
      {requests === 0 ? (
        <Note>{own.none}</Note>
      ) : (
        <Facts
          facts={[
            [own.approved, format.money(approved)],
            [own.spent, format.money(spent)],
            ...(mdf.open > 0 ? [[own.asked(format.number(mdf.open)), format.money(asked)] as const] : []),
            ...(claim === null ? [] : [[own.claim, claimBy! < today ? own.late(claim) : claim] as const]),
          ]}
        />
      )}
      <Buttons>
        <Button onClick={() => open("marketing")}>{own.plan}</Button>
      </Buttons>
    </Section>
  );
}
