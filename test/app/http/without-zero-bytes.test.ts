import { PassThrough, type Transform } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { withoutZeroBytes } from "#app/http/without-zero-bytes.server.ts";

const render = (texts: string[], through: Transform) => {
  const { pipe } = renderToPipeableStream(
    createElement(
      "p",
      null,
      texts.map((text, i) => createElement("span", { key: i }, text)),
    ),
    { onAllReady: () => pipe(through) },
  );
  return buffer(through);
};

test("a letter of two bytes at the end of React's buffer leaves no zero byte in the page", async () => {
  const lengths = Array.from({ length: 40 }, (_, i) => i);
  const texts = lengths.map((n) => [..."x".repeat(n), ...Array.from({ length: 400 }, () => "työpaikka")]);
  const before = await Promise.all(texts.map((t) => render(t, new PassThrough())));
  const after = await Promise.all(texts.map((t) => render(t, withoutZeroBytes())));
  expect(
    before.some((page) => page.includes(0)),
    "React still does this; without it the filter can go",
  ).toBe(true);
  expect(after.some((page) => page.includes(0))).toBe(false);
  expect(after.every((page) => page.toString("utf8").match(/työpaikka/g)?.length === 400)).toBe(true);
});
