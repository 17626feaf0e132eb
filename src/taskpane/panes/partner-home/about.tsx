import { useState } from "react";
import {
  SHORT_NAME_LIMIT,
  shortNameOf,
  shortNameProblem,
  shortNames,
} from "../../../domain/program/short-names";
import { Message } from "../../components/message";
import { Buttons, Facts, Section } from "../../components/page-parts";
import { TextField } from "../../components/text-field";
import { useApp } from "../../session/app-context";
import type { PartnerEntry } from "../../session/directory";
import { partnerHomeTexts } from "../../strings/partner-home";
import { ChangeCam } from "./change-cam";
import { PartnerEdit } from "./partner-edit";
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
  const { directory } = useApp();
  const [typed, type] = useState<string | null>(null);
  const partners = directory?.partners ?? [];
  const problem = typed === null ? null : shortNameProblem(typed, entry.partner, partners);
  const shortName = typed?.trim() || null;
  return (
    <PartnerEdit
      texts={texts}
      open={typed !== null}
      onOpen={() => type(entry.shortName ?? shortNameOf(entry.partner, shortNames(partners)))}
      onClose={() => type(null)}
      edit={() =>
        problem === null
          ? { row: { partnerId: entry.partnerId, shortName }, label: texts.label(shortName ?? "") }
          : null
      }
    >
      <TextField
        label={texts.short}
        value={typed ?? ""}
        hint={texts.hint}
        longest={SHORT_NAME_LIMIT}
        onChange={type}
      />
      {problem !== null && <Message intent="error">{problem}</Message>}
    </PartnerEdit>
  );
}
