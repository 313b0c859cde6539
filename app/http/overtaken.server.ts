import { data } from "@remix-run/node";
import { valuesOf, type FormReply, type StartValues } from "#app/http/act.server.ts";
import type { PageArgs } from "#app/http/page.server.ts";
import type { Overtaken } from "#domain/shared/outcome.ts";

/**
 * Someone else has saved the same meanwhile (409): the form says who and when, keeps what was typed, and shows beside it
 * what is saved now. It carries the new mark, so pressing again is a decision. `saved` are the form's start values now.
 */
export function overtaken(args: Pick<PageArgs, "format"> & { form: FormData }, { change }: Overtaken, saved: StartValues) {
  const said = new URLSearchParams({ name: change.byName ?? "–", when: args.format.dateTime(change.at) });
  return data({ values: { ...valuesOf(args.form), seen: change.id }, errors: {}, refusal: `errors.changedMeanwhile?${said}`, saved } satisfies FormReply, { status: 409 });
}
