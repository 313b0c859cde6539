import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { within } from "#app/http/rate-limit.server.ts";
import { paths } from "#app/paths.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { ActionRow, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Tinted } from "#app/ui/sheet.tsx";
import { findOwnDraft, getCallToStart } from "#domain/applications/calls.queries.ts";
import { StartInput } from "#domain/applications/applications.schema.ts";
import { mayStart } from "#domain/applications/call-window.rules.ts";
import { checkEligibility } from "#domain/applications/eligibility.rules.ts";
import { startApplication } from "#domain/applications/start-application.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { EligibilityForm } from "./eligibility-form.tsx";
import { NotEligible } from "./not-eligible.tsx";
import { StartForm } from "./start-form.tsx";

export const loader = page("public", async ({ ctx, params, url, language, t }) => {
  const call = await getCallToStart(ctx, params.callId!);
  const draft = await findOwnDraft(ctx, call.id);
  const asked = call.form.eligibility;
  const answers = Object.fromEntries(asked.flatMap((q) => ["yes", "no"].filter((v) => url.searchParams.get(q.key) === v).map((v) => [q.key, v as "yes" | "no"])));
  const eligibility = checkEligibility(asked, answers);
  const wrong = !eligibility.fits && eligibility.why === "not-eligible" ? asked.find((q) => q.key === eligibility.question) : undefined;
  const step = !mayStart(call, ctx.now) ? "closed" : wrong ? "no" : eligibility.fits ? "start" : "questions";
  const programme = readText(call.programmeName, language).text;
  const { opensAt, closesAt, zone, languages, programmeSlug } = call;
  return {
    title: `${t("applications.start.title")}: ${programme}`,
    call: { id: call.id, opensAt, closesAt, zone, languages, programmeSlug, programme, isBefore: ctx.now < opensAt },
    draft: draft?.id ?? null,
    needsCode: call.needsCode,
    signedIn: ctx.actor.kind === "person",
    here: url.pathname + url.search,
    tried: url.searchParams.has("checked") && !eligibility.fits && eligibility.why === "unanswered" ? eligibility.question : null,
    step,
    asked,
    answers,
    wrong: wrong ?? null,
  } as const;
});

export const action = act("person", StartInput, async (args) => {
  if (args.input.code && !(await within(args.context, "codes", args.ctx.actor.kind === "person" ? args.ctx.actor.personId : ""))) return invalid(args, { code: ["applications.refusal.code-tries"] });
  const started = await startApplication(args.ctx, { ...args.input, callId: args.params.callId! });
  if (started.ok) return goTo(paths.myApplication(started.value.applicationId));
  if (started.refusal === "code-wrong" || started.refusal === "code-ended" || started.refusal === "code-used-up") return invalid(args, { code: [`applications.refusal.${started.refusal}`] });
  return started.refusal === "name-missing" ? invalid(args, { ownName: ["errors.required"] }) : refuse(args, `applications.refusal.${started.refusal}`);
});

export default function Start() {
  const { call, draft, step, asked, answers, wrong, tried, needsCode, signedIn, here } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(call.zone);
  const language = useLanguage();
  if (step === "closed")
    return (
      <PublicShell>
        <PageHead
          kicker={call.programme}
          title={t("applications.start.notOpen")}
          lead={call.isBefore ? t("applications.start.opensAt", { when: format.dateTime(call.opensAt) }) : t("applications.start.closedAt", { when: format.dateTime(call.closesAt) })}
        />
        <ActionRow>
          {draft && <ButtonLink to={paths.myApplication(draft)}>{t("applications.start.continue")}</ButtonLink>}
          <ButtonLink to={paths.programme(call.programmeSlug)} variant="secondary">
            {t("applications.start.toProgramme")}
          </ButtonLink>
        </ActionRow>
      </PublicShell>
    );
  if (step === "no" && wrong) return <NotEligible programme={call.programme} question={readText(wrong.question, language)} otherwise={readText(wrong.otherwise, language)} slug={call.programmeSlug} />;
  return (
    <PublicShell>
      <PageHead
        kicker={call.programme}
        title={t(step === "start" ? "applications.start.organisationTitle" : "applications.start.title")}
        lead={step === "start" ? t("applications.start.organisationLead") : t("applications.start.questionsLead")}
      />
      {draft && (
        <Tinted>
          <h2>{t("applications.start.continueTitle")}</h2>
          <p>{t("applications.start.another")}</p>
          <ButtonLink to={paths.myApplication(draft)}>{t("applications.start.continue")}</ButtonLink>
        </Tinted>
      )}
      {step === "questions" ? (
        <EligibilityForm asked={asked} answers={answers} tried={tried} />
      ) : (
        <StartForm languages={call.languages} answers={answers} needsCode={needsCode} signInHref={signedIn ? null : paths.signIn(here)} />
      )}
    </PublicShell>
  );
}
