import { Button } from "@fluentui/react-components";
import { useState } from "react";
import {
  SHORT_NAME_LIMIT,
  shortNameOf,
  shortNameProblem,
  shortNames,
} from "../../../domain/program/short-names";
import { partnersTable } from "../../../domain/shared/tables/catalogue";
import { changeTable } from "../../../domain/shared/tables/table-change";
import type { AppliedChange } from "../../../book/workbook-port";
import { AppliedMessage } from "../../components/applied-message";
import { ErrorMessage, Message } from "../../components/message";
import { Buttons, Facts, Section, Stack } from "../../components/page-parts";
import { TextField } from "../../components/text-field";
import { useApp } from "../../session/app-context";
import type { PartnerEntry } from "../../session/directory";
import { useWork } from "../../session/use-work";
import { partnerHomeTexts } from "../../strings/partner-home";
import { ChangeCam } from "./change-cam";
import { RenameForm } from "./rename-partner";
import type { Renaming } from "./use-rename";

const texts = partnerHomeTexts.about;

/** Who looks after the partner, what it is called for short, and its other name. */
export function About({ entry, renaming }: { entry: PartnerEntry; renaming: Renaming }) {
  const { directory } = useApp();
  const partners = directory?.partners ?? [];
  const short = entry.shortName ?? texts.proposed(shortNameOf(entry.partner, shortNames(partners)));
  const facts = [
    [texts.cam, entry.cam ?? texts.unassigned],
    [texts.tier, entry.tier],
    [texts.stage, entry.lifeStage],
    [texts.region, entry.region],
    [texts.short, short],
  ] as const;
  return (
    <Section title={texts.title}>
      <Facts facts={facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []))} />
      <ChangeCam key={`cam of ${entry.partner}`} entry={entry} />
      <ShortName entry={entry} />
      <Buttons>
        <RenameForm
          key={entry.partner}
          partner={entry.partner}
          onRename={(to) => renaming.rename({ from: entry.partner, to })}
        />
      </Buttons>
    </Section>
  );
}

/** Another short name, written to Partners. */
function ShortName({ entry }: { entry: PartnerEntry }) {
  const { workbook, refresh, directory } = useApp();
  const { state: work, run } = useWork<AppliedChange>();
  const [typed, type] = useState<string | null>(null);
  const partners = directory?.partners ?? [];
  const problem = typed === null ? null : shortNameProblem(typed, entry.partner, partners);
  const save = () => {
    const shortName = typed!.trim() || null;
    const change = changeTable(partnersTable, [{ partnerId: entry.partnerId, shortName }]);
    void run(texts.saving, async (handle) => {
      const applied = await workbook.apply(
        { label: texts.label(shortName ?? ""), tables: [change], sheets: [] },
        handle,
      );
      type(null);
      return applied;
    }).then(refresh);
  };
  return (
    <>
      {work.kind === "done" && (
        <AppliedMessage applied={work.result} title={texts.saved} sheet={partnersTable.sheet} />
      )}
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      {typed === null ? (
        <Buttons>
          <Button onClick={() => type(entry.shortName ?? shortNameOf(entry.partner, shortNames(partners)))}>
            {texts.change}
          </Button>
        </Buttons>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (problem === null) save();
          }}
        >
          <Stack>
            <TextField
              label={texts.short}
              value={typed}
              hint={texts.hint}
              longest={SHORT_NAME_LIMIT}
              onChange={type}
            />
            {problem !== null && <Message intent="error">{problem}</Message>}
            <Buttons>
              <Button type="submit" appearance="primary">
                {texts.save}
              </Button>
              <Button type="button" onClick={() => type(null)}>
                {texts.cancel}
              </Button>
            </Buttons>
          </Stack>
        </form>
      )}
    </>
  );
}
