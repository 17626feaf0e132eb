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
