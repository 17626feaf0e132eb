import { makeStyles, tokens } from "@fluentui/react-components";
import { useApp } from "../session/app-context";

const useStyles = makeStyles({
  loss: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** A return in per cent: red below 0, where money is lost; a dash where there is none. */
export function ReturnText({ value }: { value: number | null }) {
  const styles = useStyles();
  const { format } = useApp();
  if (value === null) return <>–</>;
  const digits = Math.abs(value) < 1 ? 1 : 0;
  return <span className={value < 0 ? styles.loss : undefined}>{format.percent(value, digits)}</span>;
}
