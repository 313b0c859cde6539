/** What may not stand in a script within HTML, as JSON may write it too. */
const escapes: Record<string, string> = { "&": "\\u0026", ">": "\\u003e", "<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029" };

/**
 * The page's data once more for the browser, which takes over from it: the script that Remix's own component would
 * write piece by piece while the page streams. `stream` is Remix's (UTF-8); it is read to its end. `nonce` is in base64.
 */
export async function dataScript(stream: ReadableStream<Uint8Array> | undefined, nonce: string): Promise<string> {
  if (!stream) return "";
  const text = JSON.stringify(await new Response(stream).text()).replace(/[&><\u2028\u2029]/g, (letter) => escapes[letter]!);
  const script = `window.__remixContext.streamController.enqueue(${text});window.__remixContext.streamController.close();`;
  return `<script nonce="${nonce}">${script}</script>`;
}
