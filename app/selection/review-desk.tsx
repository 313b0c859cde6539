import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Discussion } from "#app/selection/discussion.tsx";
import { OtherReviews } from "#app/selection/other-reviews.tsx";
import { PhaseNotice } from "#app/selection/phase-notice.tsx";
import { ReviewForm } from "#app/selection/review-form.tsx";
import type { DeskData } from "#app/selection/review-desk.server.ts";
import { useReviewKeys } from "#app/selection/use-review-keys.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { Facts, PageHead } from "#app/ui/facts.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Checkbox } from "#app/ui/field.tsx";
import { Dots } from "#app/ui/journey.tsx";
import { Notification } from "#app/ui/notification.tsx";
import type { RegionCode } from "#domain/shared/regions.rules.ts";

function Answers({ desk }: { desk: DeskData }) {
  const { t } = useTranslation();
  const format = useFormat(desk.zone);
  const region = desk.parties[0]?.regionCode;
  return (
    <Sheet>
      <Facts
        layout="wide"
        items={[
          ...(desk.isBlind
            ? [{ term: t("selection.queue.applicant"), value: t("selection.desk.hidden") }]
            : [
                { term: t("selection.queue.applicant"), value: desk.parties.map((p) => `${p.name}, ${p.businessId}`).join("; ") },
                { term: t("selection.desk.region"), value: region ? t(`regions.MK${region as RegionCode}`) : t("selection.ranking.noRegion") },
              ]),
          { term: t("selection.desk.submitted"), value: desk.submittedAt && format.dateTime(desk.submittedAt) },
          { term: t("selection.desk.declared"), value: desk.declaredAt && format.fullDate(desk.declaredAt) },
        ]}
      />
      {desk.sections.map((s) => (
        <section key={s.key} className="stack" lang={desk.caseLanguage}>
          <h2>{s.title}</h2>
          {s.answers.map((a) => (
            <div key={a.key}>
              <h3 className="kicker">{a.question}</h3>
              {a.attachmentId ? (
                <p>
                  <a href={paths.applicationAttachment(desk.applicationId, a.attachmentId)}>{a.answer}</a>
                </p>
              ) : (
                <p className="whitespace-pre-line">{a.answer ?? <span className="text-muted">{t("selection.desk.noAnswer")}</span>}</p>
              )}
            </div>
          ))}
        </section>
      ))}
    </Sheet>
  );
}

/** What the applicant has completed since this review saw the application, with what stood there then. */
function CompletedSince({ desk }: { desk: DeskData }) {
  const { t } = useTranslation();
  if (desk.completed.length === 0) return null;
  return (
    <Notification tone="warning" title={t("selection.desk.newer")}>
      <ul>
        {desk.completed.map((a) => (
          <li key={a.key}>
            <span lang={desk.caseLanguage}>{a.question}</span>
            {a.kind !== "file" && (
              <Disclosure summary={t("selection.desk.before")}>
                <p className="whitespace-pre-line" lang={desk.caseLanguage}>
                  {a.answer ?? t("selection.desk.noAnswer")}
                </p>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </Notification>
  );
}

/** One application and its rubric side by side; J and K walk the queue and 0–5 mark, unless the reader turns the keys off. */
export function ReviewDesk({ desk }: { desk: DeskData }) {
  const { t } = useTranslation();
  const keys = useReviewKeys(desk.previous && paths.reviewDesk(desk.previous), desk.next && paths.reviewDesk(desk.next));
  return (
    <CalmShell>
      <PhaseNotice desk={desk} />
      <CompletedSince desk={desk} />
      <PageHead
        kicker={desk.isBlind ? undefined : t("letters.page.kicker", { number: desk.diaryNumber })}
        title={desk.name}
        actions={
          <>
            <Dots done={desk.done} total={desk.of} now={desk.state !== "delivered"}>
              {t("selection.queue.progress", { done: desk.done, of: desk.of })}
            </Dots>
            {desk.previous && (
              <ButtonLink variant="secondary" size="compact" to={paths.reviewDesk(desk.previous)}>
                {t("ui.previous")} {keys.on && <kbd>K</kbd>}
              </ButtonLink>
            )}
            {desk.next && (
              <ButtonLink variant="secondary" size="compact" to={paths.reviewDesk(desk.next)}>
                {t("ui.next")} {keys.on && <kbd>J</kbd>}
              </ButtonLink>
            )}
            <Link to={paths.review()}>{t("selection.desk.toQueue")}</Link>
          </>
        }
      />
      <Columns panel sticky aside={<ReviewForm key={desk.assignmentId} desk={desk} />}>
        <Answers desk={desk} />
        {desk.others && <OtherReviews desk={desk} others={desk.others} />}
        {desk.discussion && <Discussion {...desk.discussion} action={paths.reviewNotes(desk.assignmentId)} zone={desk.zone} />}
      </Columns>
      {keys.ready && <Checkbox name="keys" label={t("selection.desk.keys")} hint={t("selection.desk.keysHint")} defaultChecked={keys.on} />}
    </CalmShell>
  );
}
