import { type AttentionLine, QUIET_WORDS, quietStateOf } from "../../../domain/portfolio/attention";
import { Facts, Lead, Note, Section } from "../../components/page-parts";
import { attentionTexts } from "../../strings/attention";
import type { AttentionStepProps } from "./live-attention";

const texts = attentionTexts.quiet;

/** Who is quiet or falls, and which prospects wait. */
export function QuietStep({ live: { quiet, prospects }, format }: AttentionStepProps) {
  const said = (line: AttentionLine) => {
    const { silence, falling } = line;
    const state = quietStateOf(line)!;
    const usual = silence?.usual == null ? "" : texts.usual(format.number(silence.usual));
    const silent = state === "Falling" ? [] : [texts.days(format.number(silence!.days), usual)];
    const fell = falling ? [texts.fell(format.moneyShort(falling.fall))] : [];
    return [QUIET_WORDS[state], ...silent, ...fell].join("; ");
  };
  return (
    <>
      <Lead>{texts.lead}</Lead>
      <Section title={texts.list} level={3}>
        {quiet.length === 0 ? (
          <Note>{texts.none}</Note>
        ) : (
          <Facts facts={quiet.map((line) => [line.partner, said(line)])} />
        )}
      </Section>
      <Section title={texts.prospects} level={3}>
        {prospects.length === 0 ? (
          <Note>{texts.noProspects}</Note>
        ) : (
          <Facts
            facts={prospects.map(({ partner, prospectDays }) => [
              partner,
              texts.waits(format.number(prospectDays!)),
            ])}
          />
        )}
      </Section>
    </>
  );
}
