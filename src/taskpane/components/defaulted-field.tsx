import { Badge, Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { ArrowResetRegular } from "@fluentui/react-icons/svg/arrow-reset";
import { useApp } from "../session/app-context";
import { sharedTexts } from "../strings/components";
import { NumberField, type NumberFieldProps } from "./number-field";
import { writeNumber } from "./number-text";

const useStyles = makeStyles({
  badge: { fontStyle: "normal" },
  source: { display: "block", color: tokens.colorNeutralForeground3 },
});

export interface DefaultedFieldProps extends Omit<
  NumberFieldProps,
  "value" | "onChange" | "muted" | "contentAfter"
> {
  /** What the user typed; null while the default counts. */
  override: number | null;
  onOverride: (value: number | null) => void;
  /** What counts when nothing is typed; null where there is no default. */
  defaultValue: number | null;
  /** Where the default comes from: "last year's Q2 + 10 %". */
  source: string;
}

/** A number that has a default: filled in, marked, with its source, and one click away once it was changed. Clearing restores it too. */
export function DefaultedField({
  override,
  onOverride,
  defaultValue,
  source,
  hint,
  ...field
}: DefaultedFieldProps) {
  const styles = useStyles();
  const { format } = useApp();
  const isDefault = override === null;
  const shown = writeNumber(defaultValue, field.kind, format);
  const restore = shown ? sharedTexts.defaulted.restore(shown) : sharedTexts.defaulted.restoreBlank;
  return (
    <NumberField
      {...field}
      value={override ?? defaultValue}
      onChange={onOverride}
      muted={isDefault}
      hint={
        <>
          {hint}
          <span className={styles.source}>
            {isDefault
              ? sharedTexts.defaulted.source(source)
              : sharedTexts.defaulted.typed(shown ? `${shown}, ${source}` : source)}
          </span>
        </>
      }
      contentAfter={
        isDefault ? (
          defaultValue === null ? null : (
            <Tooltip content={sharedTexts.defaulted.source(source)} relationship="description">
              <Badge className={styles.badge} appearance="outline" color="informative" size="small">
                {sharedTexts.defaulted.badge}
              </Badge>
            </Tooltip>
          )
        ) : (
          <Tooltip content={`${restore}: ${source}`} relationship="description">
            <Button
              type="button"
              appearance="transparent"
              size="small"
              icon={<ArrowResetRegular />}
              aria-label={`${restore} (${field.label})`}
              onClick={() => onOverride(null)}
            />
          </Tooltip>
        )
      }
    />
  );
}
