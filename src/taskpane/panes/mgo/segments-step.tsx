import { Button, Field, Input } from "@fluentui/react-components";
import { SEGMENT_FIGURES, SEGMENTS, type SegmentInput } from "../../../domain/marketing/mgo-lines";
import { round9 } from "../../../domain/shared/rounding";
import { useApp } from "../../session/app-context";
import { DefaultedField } from "../../components/defaulted-field";
import { NumberField } from "../../components/number-field";
import { Buttons, BorderedCard, Lead, Note } from "../../components/page-parts";
import { mgoTexts } from "../../strings/mgo";
import { draftSegments, type StepProps } from "./mgo-draft";

const texts = mgoTexts.segments;

/** Up to six parts of the target with their own figures. */
export function SegmentsStep({ draft, update, live, sheet }: StepProps) {
  const { format } = useApp();
  const segments = draftSegments(draft, sheet);
  const put = (next: readonly SegmentInput[]) => update((before) => ({ ...before, segments: next }));
  const change = (index: number, part: Partial<SegmentInput>) =>
    put(segments.map((each, at) => (at === index ? changed(each, part) : each)));
  const { share, used } = live.segments;
  const total = format.percent(share);
  return (
    <>
      <Lead>{texts.lead}</Lead>
      {segments.map((segment, index) => (
        <SegmentCard
          key={index}
          segment={segment}
          number={index + 1}
          live={live}
          onChange={(part) => change(index, part)}
          onRemove={() => put(segments.filter((_, at) => at !== index))}
        />
      ))}
      {segments.length < SEGMENTS && (
        <Buttons>
          <Button
            type="button"
            size="small"
            onClick={() => put([...segments, { name: null, share: segments.length ? null : 1 }])}
          >
            {texts.add}
          </Button>
        </Buttons>
      )}
      {used.length > 0 && <Note>{round9(share) === 1 ? texts.total(total) : texts.notWhole(total)}</Note>}
    </>
  );
}

/** A figure that is typed here is no longer the one on the sheet that nobody could read. */
function changed(segment: SegmentInput, part: Partial<SegmentInput>): SegmentInput {
  const unreadable = segment.unreadable?.filter((figure) => !(figure in part)) ?? [];
  return { ...segment, ...part, unreadable };
}

interface SegmentCardProps extends Pick<StepProps, "live"> {
  segment: SegmentInput;
  number: number;
  onChange: (part: Partial<SegmentInput>) => void;
  onRemove: () => void;
}

function SegmentCard({ segment, number, live, onChange, onRemove }: SegmentCardProps) {
  const name = segment.name ?? texts.segment(number);
  return (
    <BorderedCard>
      <Field label={texts.field(texts.name, texts.segment(number))}>
        <Input
          value={segment.name ?? ""}
          placeholder={texts.segment(number)}
          maxLength={100}
          style={{ minWidth: 0 }}
          onChange={(_, { value }) => onChange({ name: value === "" ? null : value })}
        />
      </Field>
      <NumberField
        label={texts.field(texts.share, name)}
        kind="percent"
        min={0}
        max={1}
        value={segment.share}
        onChange={(share) => onChange({ share })}
      />
      <DefaultedField
        label={texts.field(texts.dealSize, name)}
        kind="money"
        min={0}
        override={segment.dealSize ?? null}
        defaultValue={live.chosen.dealSize}
        source={texts.fromLines}
        onOverride={(dealSize) => onChange({ dealSize })}
      />
      <DefaultedField
        label={texts.field(texts.closeRate, name)}
        kind="percent"
        min={0}
        max={1}
        override={segment.closeRate ?? null}
        defaultValue={live.chosen.closeRate}
        source={texts.fromLines}
        onOverride={(closeRate) => onChange({ closeRate })}
      />
      {segment.unreadable?.map((figure) => (
        <Note key={figure}>{texts.unreadable(name, SEGMENT_FIGURES[figure].label)}</Note>
      ))}
      <Buttons>
        <Button type="button" size="small" onClick={onRemove}>
          {texts.remove(name)}
        </Button>
      </Buttons>
    </BorderedCard>
  );
}
