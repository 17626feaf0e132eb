import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { promiseRows, type TypedPromise } from "../../../domain/relations/new-promises";
import { commitmentsTable } from "../../../domain/shared/tables/relations-tables";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { ChoiceField } from "../../components/choice-field";
import { DateField } from "../../components/date-field";
import { Buttons, Lead, Section } from "../../components/page-parts";
import { TextField } from "../../components/text-field";
import { RowList } from "../../components/row-list";
import { useApp } from "../../session/app-context";
import { promiseTexts } from "../../strings/promises";
import type { SavePromises } from "./use-promise-work";

const texts = promiseTexts.own;
const [SIDES, KINDS] = [Object.entries(texts.sides), Object.entries(texts.kinds)];
const [LONGEST_PROMISE, LONGEST_NAME] = [200, 80];
const A_MONTH = 30;

interface NewProps {
  snapshot: WorkbookSnapshot;
  partner: string;
  save: SavePromises;
}

/** A promise, a favour owed or an issue, typed by hand. */
export function NewPromiseForm({ snapshot, partner, save }: NewProps) {
  const { today } = useApp();
  const empty: TypedPromise = {
    by: "Vendor",
    commitment: "",
    owner: "",
    due: today + A_MONTH,
    kind: "Promise",
  };
  const [promise, setPromise] = useState(empty);
  const change = (part: Partial<TypedPromise>) => setPromise((before) => ({ ...before, ...part }));
  const isBlank = !promise.commitment?.trim();
  const add = async () => {
    const rows = promiseRows(snapshot.table(commitmentsTable), partner, [promise], today);
    if (await save(promiseTexts.label.add(rows.length), promiseTexts.done.add, rows))
      setPromise({ ...empty, by: promise.by });
  };
  return (
    <Section title={texts.title}>
      <ChoiceField label={texts.by} value={promise.by} options={SIDES} onChoose={(by) => change({ by })} />
      <TextField
        label={texts.what}
        value={promise.commitment ?? ""}
        longest={LONGEST_PROMISE}
        onChange={(commitment) => change({ commitment })}
      />
      <TextField
        label={texts.owner}
        value={promise.owner ?? ""}
        longest={LONGEST_NAME}
        onChange={(owner) => change({ owner })}
      />
      <DateField label={texts.due} value={promise.due} optional onChange={(due) => change({ due })} />
      <ChoiceField
        label={texts.kind}
        value={promise.kind}
        options={KINDS}
        onChoose={(kind) => change({ kind })}
      />
      <Buttons>
        <Button disabledFocusable={isBlank} onClick={() => !isBlank && void add()}>
          {texts.add}
        </Button>
      </Buttons>
    </Section>
  );
}

/** Agreed actions that are no promise yet, to be ticked. */
export function FromActions({
  snapshot,
  partner,
  save,
  proposals,
}: NewProps & { proposals: readonly TypedPromise[] }) {
  const { today } = useApp();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const own = promiseTexts.proposals;
  const chosen = proposals.filter(({ from }) => ticked.has(from ?? ""));
  const tick = (from: string, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, from] : [...before].filter((each) => each !== from)));
  const take = async () => {
    const rows = promiseRows(snapshot.table(commitmentsTable), partner, chosen, today);
    if (await save(promiseTexts.label.add(rows.length), promiseTexts.done.add, rows)) setTicked(new Set());
  };
  if (proposals.length === 0) return null;
  return (
    <Section title={own.title}>
      <Lead>{own.lead}</Lead>
      <RowList>
        {proposals.map(({ commitment, from, by }) => (
          <li key={from}>
            <Checkbox
              checked={ticked.has(from ?? "")}
              label={`${texts.sides[by as keyof typeof texts.sides]}: ${commitment}`}
              onChange={(_, { checked }) => tick(from ?? "", checked === true)}
            />
          </li>
        ))}
      </RowList>
      <Buttons>
        <Button disabledFocusable={chosen.length === 0} onClick={() => chosen.length > 0 && void take()}>
          {own.add(chosen.length)}
        </Button>
      </Buttons>
    </Section>
  );
}
