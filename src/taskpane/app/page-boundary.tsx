import { tokens } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { failures } from "../strings/pages";

interface Props {
  children: ReactNode;
  onLeave: () => void;
}

/** A page that fails to load or to render never takes the pane with it. */
export class PageBoundary extends Component<Props, { failed: "loading" | "rendering" | null }> {
  override state = { failed: null };

  static getDerivedStateFromError(error: unknown): { failed: "loading" | "rendering" } {
    return { failed: error instanceof Error && error.name === "ChunkLoadError" ? "loading" : "rendering" };
  }

  override render() {
    const { failed } = this.state as { failed: "loading" | "rendering" | null };
    if (!failed) return this.props.children;
    const texts = failures[failed];
    return (
      <div role="alert" style={{ padding: 12 }}>
        <p>
          <strong>{texts.title}.</strong> {texts.body}
        </p>
        <button
          type="button"
          style={BUTTON}
          onClick={failed === "loading" ? () => window.location.reload() : this.props.onLeave}
        >
          {texts.action}
        </button>
      </div>
    );
  }
}

/** Plain, because it has to show when no further file of the add-in can be loaded. */
const BUTTON = {
  minHeight: 32,
  padding: `0 ${tokens.spacingHorizontalM}`,
  border: "none",
  borderRadius: tokens.borderRadiusMedium,
  font: "inherit",
  fontWeight: tokens.fontWeightSemibold,
  color: tokens.colorNeutralForegroundOnBrand,
  backgroundColor: tokens.colorBrandBackground,
  cursor: "pointer",
} as const;
