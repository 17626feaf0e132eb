import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { namesWithoutPartner } from "../../../domain/program/rename-partner";
import { dealsTable, partnersTable } from "../../../domain/shared/tables/catalogue";
import { ChoiceField } from "../../components/choice-field";
import { Buttons, Note, Section } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import { useSnapshot } from "../../session/use-snapshot";
import { count } from "../../strings/format";
import { todayTexts } from "../../strings/today";
import { ROWS_SHOWN } from "./row-styles";
import { RenameNotice } from "../partner-home/rename-partner";
import { useRename } from "../partner-home/use-rename";

const REQUEST = { tables: [dealsTable, partnersTable] };
const texts = todayTexts.lost;

/** Names of deals that no partner has, such as after somebody typed another name on Partners: which partner is meant. */
export default function LostNames() {
  const renaming = useRename();
  const { snapshot } = useSnapshot(REQUEST);
  const names = useMemo(
    () =>
      snapshot
        ? namesWithoutPartner(snapshot.table(dealsTable).rows, snapshot.table(partnersTable).rows)
        : [],
    [snapshot],
  );
  if (names.length === 0 || renaming.work.kind === "running") return <RenameNotice renaming={renaming} />;
  return (
    <>
      <RenameNotice renaming={renaming} />
      <Section title={texts.title}>
        <Note>{texts.lead}</Note>
        {names.slice(0, ROWS_SHOWN).map(({ name, deals }) => (
          <LostName
            key={name}
            name={name}
            deals={deals}
            onRename={(to) => renaming.rename({ from: name, to })}
          />
        ))}
      </Section>
    </>
  );
}

function LostName({
  name,
  deals,
  onRename,
}: {
  name: string;
  deals: number;
  onRename: (to: string) => void;
}) {
  const { directory, format } = useApp();
  const [partner, choose] = useState<string | null>(null);
  return (
    <>
      <ChoiceField
        label={texts.label(name, count(deals, "deal", "deals", format))}
        value={partner}
        options={(directory?.partners ?? []).map((entry) => [entry.partner, entry.partner] as const)}
        placeholder={texts.choose}
        onChoose={choose}
      />
      {partner !== null && (
        <Buttons>
          <Button onClick={() => onRename(partner)}>{texts.button(name, partner)}</Button>
        </Buttons>
      )}
    </>
  );
}
