import { expect, test } from "vitest";
import { addWriter } from "#domain/applications/add-writer.ts";
import { endWriter } from "#domain/applications/end-writer.ts";
import { listWriters } from "#domain/applications/parties.queries.ts";
import { stayInSection } from "#domain/applications/stay-in-section.ts";
import type { Context } from "#domain/shared/context.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { as, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();

test("who writes a section is shown to the others for a minute, and no longer than they may write", async () => {
  const { applicationId, ctx: aino } = await makeDraft(own.db);
  const bring = async (name: string, access: "edit" | "see") => {
    const email = `${access}-${applicationId}@example.org`;
    const added = await addWriter(aino, { applicationId, email, name, access });
    return { id: added.ok ? added.value.writerId : "", ctx: await as(own.db, (await listWriters(aino, applicationId)).find((w) => w.email === email)!.personId) };
  };
  const [osmo, viewer] = [await bring("Osmo Laine", "edit"), await bring("Ville Katsoja", "see")];
  const stay = (ctx: Context, seconds = 0, section = "need") => stayInSection({ ...ctx, now: new Date(testNow.getTime() + seconds * 1000) }, { applicationId, section });
  expect(await stay(aino)).toEqual({ names: [] });
  expect(await stay(viewer.ctx, 1), "who only sees is not shown, but told").toEqual({ names: ["Aino Kallio"] });
  expect(await stay(osmo.ctx, 2)).toEqual({ names: ["Aino Kallio"] });
  expect(await stay(osmo.ctx, 3, "commitment"), "another section").toEqual({ names: [] });
  expect(await stay(aino, 59)).toEqual({ names: ["Osmo Laine"] });
  expect(await stay(aino, 63), "a minute after Osmo was seen").toEqual({ names: [] });
  await Promise.all(Array.from({ length: 10 }, (_, i) => stay(i % 2 ? aino : osmo.ctx, 64)));
  expect(await stay(aino, 65)).toEqual({ names: ["Osmo Laine"] });
  await endWriter(aino, { applicationId, writerId: osmo.id });
  expect(await stay(aino, 66)).toEqual({ names: [] });
  await expect(stay(osmo.ctx, 66)).rejects.toThrow(NotFound);
  await expect(stay(await as(own.db, await makePerson(own.db)))).rejects.toThrow(NotFound);
  await expect(stay(aino, 66, "no-such-section")).rejects.toThrow("section not found");
});
