import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { wholePage } from "#app/http/whole-page.server.ts";

/** React 18 writes in pieces of 2,048 bytes; a letter of two bytes that falls on an end leaves a zero byte in front of it. */
const render = (text: string) =>
  new Promise<string>((resolve) => {
    const { pipe } = renderToPipeableStream(createElement("p", null, text), { onAllReady: () => void pipe(wholePage((body) => resolve(new TextDecoder().decode(body)))) });
  });

test.each([2040, 2041, 2042, 2043, 2044, 2045, 2046, 2047, 2048])("a page with a letter of two bytes after %i others is whole", async (before) => {
  const text = `${"a".repeat(before)}ööö${"b".repeat(3000)}`;
  const html = await render(text);
  expect(html).toContain(text);
  expect(html).not.toContain("\0");
});
