import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import QRCode from "qrcode";
import type { Documents } from "./documents.ts";
import { printable, unshownIn } from "./printable.ts";

const require = createRequire(import.meta.url);
// through the package's imports: the same folder from the source and from a bundle in build/
const folder = path.dirname(require.resolve("#documents/certificate.typ"));

let compiler: NodeCompiler | undefined;

/**
 * A tagged PDF (PDF/UA-1) of a template. The same data and moment give the same bytes; `at` is the creation time in the
 * file. All words come from the data and are set as text, never as markup. A character that no font here has (emoji,
 * Chinese) is printed by its number, [U+1F600]. The first call takes about 0.3 s, later ones some milliseconds; memory
 * of the process settles near 400 MB, so call it from the worker where you can.
 */
export function renderDocument<Template extends keyof Documents>(template: Template, data: Documents[Template], at: Date): Buffer {
  compiler ??= openCompiler();
  const whole = withQrCode(data);
  const unshown = new Set<string>();
  try {
    for (;;) {
      try {
        return pdf(compiler, template, printable(whole, unshown), at);
      } catch (error) {
        // each round takes out at least one more character of the data, so this ends
        const before = unshown.size;
        unshownIn(String(error)).forEach((character) => unshown.add(character));
        if (unshown.size === before) throw error;
      }
    }
  } finally {
    compiler.evictCache(2);
  }
}

/** The path of a template. */
export const templateFile = (template: string) => path.join(folder, `${template}.typ`);

/** The data with the picture of its verify address, where it has one. */
export const withQrCode = <Data extends Documents[keyof Documents]>(data: Data): Data | (Data & { qr: string }) => ("verify" in data ? { ...data, qr: qrCode(data.verify.url) } : data);

function pdf(typst: NodeCompiler, template: string, data: unknown, at: Date): Buffer {
  const { result, ...failed } = compile(typst, template, data);
  if (!result) throw new Error(`${template}.typ: ${failed.diagnostics}`);
  return typst.pdf(result, { pdfStandard: "ua-1", creationTimestamp: Math.floor(at.getTime() / 1000) });
}

function compile(typst: NodeCompiler, template: string, data: unknown) {
  const done = typst.compile({ mainFilePath: templateFile(template), inputs: { data: JSON.stringify(data) } });
  const error = done.result ? null : done.takeError();
  return { result: done.result, diagnostics: error ? JSON.stringify(typst.fetchDiagnostics(error)) : "" };
}

/** Only shipped fonts: with what a machine happens to have, the same input would not give the same bytes. The templates name the fonts built into Typst for rarer letters. */
export function openCompiler(): NodeCompiler {
  const font = (family: string, file: string) => readFileSync(path.join(path.dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), file));
  const fontBlobs = [
    font("bricolage-grotesque", "600SemiBold/BricolageGrotesque_600SemiBold.ttf"),
    font("bricolage-grotesque", "700Bold/BricolageGrotesque_700Bold.ttf"),
    font("atkinson-hyperlegible-next", "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf"),
    font("atkinson-hyperlegible-next", "600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf"),
    font("atkinson-hyperlegible-next", "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf"),
  ];
  return NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
}

/** A QR code as SVG without a margin: one path of unit squares. */
function qrCode(text: string): string {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules;
  const squares = Array.from(data, (dark, i) => (dark ? `M${i % size} ${Math.floor(i / size)}h1v1h-1z` : "")).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${squares}"/></svg>`;
}
