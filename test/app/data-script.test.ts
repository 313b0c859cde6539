import { expect, test } from "vitest";
import { dataScript } from "#app/http/data-script.server.ts";

const streamOf = (text: string) => new Response(text).body!;

/** What the browser's side of Remix would be given by the script. */
function taken(html: string): string[] {
  const script = /^<script nonce="n0">(.*)<\/script>$/s.exec(html)![1]!;
  const got: string[] = [];
  const streamController = { enqueue: (part: string) => void got.push(part), close: () => void got.push("closed") };
  new Function("window", script)({ __remixContext: { streamController } });
  return got;
}

test("the page's data reaches the browser whole, and nothing in it can end the script or break a line of it", async () => {
  const text = `[{"_1":2},"</script><script>alert(1)</script><!-- & 'ä' ö — \u2028 \u2029 \\" 👋"]\n`;
  const html = await dataScript(streamOf(text), "n0");
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  expect(html).not.toMatch(/[\u2028\u2029]|<!--/);
  expect(taken(html)).toEqual([text, "closed"]);
});

test("a page without data for the browser gets no script", async () => {
  expect(await dataScript(undefined, "n0")).toBe("");
});
