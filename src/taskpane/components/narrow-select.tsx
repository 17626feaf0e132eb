import { makeStyles, Select, type SelectProps } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

/** A list to choose from that never grows wider than the pane, however long its longest choice. */
export function NarrowSelect(props: SelectProps) {
  return <Select {...props} className={useStyles().root} />;
}
