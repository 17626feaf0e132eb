import { Button, Field, Input } from "@fluentui/react-components";
import type { MdfRequest } from "../../../domain/marketing/mdf-budget";
import type { ProposedOwner } from "../../../domain/marketing/lead-owner";
import { useApp } from "../../session/app-context";
import { Message } from "../../components/message";
import { NarrowSelect } from "../../components/narrow-select";
import { NumberField } from "../../components/number-field";
import { ReturnText } from "../../components/return-text";
import { Buttons, BorderedCard, Facts, Lead, Note, Section } from "../../components/page-parts";
import type { MdfDecision } from "../../../sheets/mdf-budget/change";
import { count } from "../../strings/format";
import { mdfTexts } from "../../strings/mdf-budget";
import { decideRequest } from "./mdf-draft";
import type { MdfStepProps } from "./live-mdf";
import { PasteRequests } from "./paste-requests";

const texts = mdfTexts.requests;
const STATUSES = Object.keys(texts.statuses) as MdfDecision["status"][];

/** The ranking, each request with its forecast and what is decided of it. */
export function RequestsStep(props: MdfStepProps) {
  return (
    <>
      <PasteRequests {...props} />
      <Ranking {...props} />
    </>
  );
}

function Ranking({ update, live: { budget, decisions, proposed } }: MdfStepProps) {
  const { format, open } = useApp();
  const { requests } = budget;
  if (requests.length === 0)
    return (
      <Message
        intent="info"
        actions={
          <Button size="small" type="button" onClick={() => open("marketing")}>
            {texts.planMarketing}
          </Button>
        }
      >
        {texts.none}
      </Message>
    );
  const fitting = requests.filter(({ verdict }) => verdict === "Fits");
  const approve = () =>
    update((before) =>
      fitting.reduce((draft, { row }) => decideRequest(draft, row, { status: "Approved" }), before),
    );
  return (
    <>
      <Lead>{texts.lead}</Lead>
      {(fitting.length > 0 || decisions.length > 0) && (
        <Buttons>
          {/* Stays when nothing is left to approve: the keyboard is on it. */}
          <Button type="button" disabledFocusable={fitting.length === 0} onClick={approve}>
            {fitting.length > 0
              ? texts.approveFitting(count(fitting.length, "request that fits", "requests that fit", format))
              : texts.allApproved}
          </Button>
        </Buttons>
      )}
      {requests.map((request) => (
        <RequestCard
          key={request.row.requestId}
          request={request}
          owner={proposed.get(request.row.requestId ?? "")}
          update={update}
        />
      ))}
    </>
  );
}

function RequestCard({
  request,
  owner,
  update,
}: { request: MdfRequest; owner: ProposedOwner | undefined } & Pick<MdfStepProps, "update">) {
  const { format } = useApp();
  const { row, campaign, rank, revenue, vendorReturn, credibility, marginRoi, verdict, known } = request;
  const id = row.requestId ?? "";
  const money = (amount: number | null) => (amount === null ? texts.notKnown : format.money(amount));
  const change = (decision: Partial<MdfDecision>) => update((before) => decideRequest(before, row, decision));
  const status = (row.status ?? "Requested") as MdfDecision["status"];
  const decided = status !== "Requested" && status !== "Declined";
  const title = [
    rank === null ? (row.partner ?? "") : texts.rank(format.number(rank), row.partner ?? ""),
    campaign?.tactic,
  ]
    .filter(Boolean)
    .join(", ");
  return (
    <BorderedCard>
      <Section title={title} level={3}>
        <Facts
          facts={[
            [texts.requested, money(row.requested)],
            [texts.revenue, money(revenue)],
            [texts.vendorReturn, <ReturnText value={vendorReturn} />],
            [texts.credibility, format.percent(credibility, 0)],
            [texts.roi, <ReturnText value={marginRoi} />],
            [texts.standing, verdict],
          ]}
        />
        {campaign === null && <Note>{texts.unknownCampaign}</Note>}
        {verdict === "No forecast" && <Note>{texts.gaps}</Note>}
        {!known && <Note>{texts.notPartner}</Note>}
        {!decided && status !== "Declined" && (
          <Field
            label={texts.leadOwner}
            hint={owner ? texts.leadOwnerDefault(owner.source) : texts.leadOwnerHint}
          >
            <Input
              aria-label={texts.of(texts.leadOwner, id)}
              value={row.leadOwner ?? ""}
              autoComplete="off"
              style={{ minWidth: 0 }}
              onChange={(_, { value }) => change({ leadOwner: value })}
            />
          </Field>
        )}
        <Field label={texts.decision}>
          <NarrowSelect
            aria-label={texts.decisionOf(id)}
            value={status}
            onChange={(_, { value }) => change({ status: value as MdfDecision["status"] })}
          >
            {STATUSES.map((each) => (
              <option key={each} value={each}>
                {texts.statuses[each]}
              </option>
            ))}
          </NarrowSelect>
        </Field>
        {decided && (
          <AmountField
            id={id}
            label={texts.approved}
            value={row.approved}
            onChange={(approved) => change({ approved })}
          />
        )}
        {(status === "Spent" || status === "Verified") && (
          <AmountField
            id={id}
            label={texts.spent}
            value={row.spent}
            onChange={(spent) => change({ spent })}
          />
        )}
        {status === "Verified" && (
          <AmountField
            id={id}
            label={texts.verified}
            value={row.verified}
            onChange={(verified) => change({ verified })}
          />
        )}
      </Section>
    </BorderedCard>
  );
}

function AmountField({
  id,
  label,
  value,
  onChange,
}: {
  id: string;
  label: string;
  value: number | null;
  onChange: (amount: number | null) => void;
}) {
  return (
    <NumberField
      label={label}
      spoken={texts.of(label, id)}
      kind="money"
      min={0}
      value={value}
      onChange={onChange}
    />
  );
}
