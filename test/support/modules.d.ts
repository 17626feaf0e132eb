// The browser launcher, server and build are plain JavaScript: jest's global setup loads them before anything compiles TypeScript.
declare module "*/browser.mjs" {
  import type { Browser, LaunchOptions } from "playwright-core";
  export function browserOptions(): Promise<LaunchOptions>;
  export function launchBrowser(): Promise<Browser>;
}
declare module "*/https-server.mjs" {
  export function serve(folders: string[]): Promise<{ base: string; close(): Promise<void> }>;
}
declare module "*/production-build.mjs" {
  export function productionBuild(): string;
}

declare module "*/test-lanes.cjs" {
  interface Phase {
    name: string;
    needs?: string;
  }
  interface PhaseResult {
    name: string;
    outcome: string;
    seconds: number;
  }
  interface TestCounts {
    passed: number;
    failed: number;
    skipped: number;
  }
  export function runLanes(
    lanes: readonly (readonly Phase[])[],
    runPhase: (phase: Phase) => Promise<{ passed: boolean; seconds: number }>,
  ): Promise<PhaseResult[]>;
  export function phaseTable(results: readonly PhaseResult[], allSeconds: number): string;
  export function testCounts(file: string): TestCounts;
  export function closingLine(counts: readonly TestCounts[]): string;
}

declare module "*/bill-of-materials-plugin.cjs" {
  import type { Compiler } from "webpack";
  export class BillOfMaterialsPlugin {
    apply(compiler: Compiler): void;
  }
}

declare module "*/styles-loader.cjs" {
  export default function stylesLoader(this: { resourcePath: string }, source: string): string;
}
declare module "*/themes.cjs" {
  export class ThemesPlugin {
    apply(compiler: object): void;
  }
}

declare module "*/security-headers.cjs" {
  export const HEADERS: Readonly<Record<string, string>>;
}
declare module "*/dev-server.cjs" {
  export function devServer(): {
    headers: Readonly<Record<string, string>>;
    setupMiddlewares(middlewares: readonly object[]): readonly object[];
  };
}
declare module "*/webpack.config.js" {
  interface CopyPattern {
    from: string;
    transform?: (content: Buffer) => string;
  }
  interface BuildOptions {
    name: string;
    plugins: readonly { patterns?: readonly CopyPattern[] }[];
  }
  export default function configure(env: Record<string, string>, argv: { mode: string }): BuildOptions[];
}
