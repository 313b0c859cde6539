import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { getFormVersion } from "#domain/programmes/form-versions.queries.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { makeCall } from "#test/factories/rows.ts";
import { asSystem } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();

test("a form version is read once; nobody can change what all get", async () => {
  const ctx = asSystem(own.db);
  const { call } = await makeCall(own.db);
  const form = await getFormVersion(ctx, call.form_version_id);
  expect(form.sections.length).toBeGreaterThan(0);
  expect(await getFormVersion(ctx, call.form_version_id)).toBe(form);
  expect(() => form.sections.reverse()).toThrow(TypeError);
  expect(() => Object.assign(form.sections[0]!.title, { fi: "Toinen" })).toThrow(TypeError);
  await expect(getFormVersion(ctx, randomUUID())).rejects.toThrow(NotFound);
});
