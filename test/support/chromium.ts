import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findProgram, requireProgram } from "./programs.ts";

const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

// the shell draws no window, which makes the browser tests a fifth shorter
const programs = ["chromium-headless-shell", "chromium", "google-chrome", "chromium-browser", "google-chrome-stable"];

/** Where Chromium is, if it is there. */
export const findChromium = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : findProgram(...programs));

/** How to launch Chromium: Playwright's own download when it is there, else the system's, else (root on Debian or Ubuntu) the distribution's package. */
export function chromiumLaunch(): { executablePath?: string; args: string[] } {
  const args = process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet;
  if (existsSync(chromium.executablePath())) return { args };
  return {
    args,
    executablePath: requireProgram({ programs, debianPackage: "chromium-headless-shell", advice: "install chromium-headless-shell or chromium, or run `npx playwright install chromium`" }),
  };
}
