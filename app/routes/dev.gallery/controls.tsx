import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Section } from "#app/ui/facts.tsx";
import { Checkbox, Checkboxes, DateField, FileField, NumberField, Radios, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { SaveState } from "#app/ui/save-state.tsx";
import { ScoreChoice, SpreadLine } from "#app/ui/score.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { anchors, options, texts, tones } from "./examples.ts";

const variants = ["primary", "secondary", "danger", "quiet"] as const;

const Buttons = () => (
  <Section title="Button">
    {(["main", "normal", "compact"] as const).map((size) => (
      <ActionRow key={size}>
        {variants.map((variant) => (
          <Button key={variant} type="button" variant={variant} size={size}>
            {`${variant} ${size}`}
          </Button>
        ))}
        <ButtonLink to="/dev/gallery" size={size}>
          {`link ${size}`}
        </ButtonLink>
      </ActionRow>
    ))}
    <Dialog href="/dev/gallery" trigger="Dialog" title="Lähetetäänkö hakemus?">
      <p>Sen jälkeen vastauksia ei voi muuttaa.</p>
      <Button type="button">Lähetä hakemus</Button>
    </Dialog>
  </Section>
);

/** Every field in a state: with nothing, with a value, with an error. */
function Fields({ state }: { state: "empty" | "filled" | "wrong" }) {
  const errors = state === "wrong" ? [texts.error] : undefined;
  const value = state === "filled" ? texts.long : "";
  return (
    <div className="form">
      <TextField name={`text-${state}`} label="TextField" hint={texts.hint} defaultValue={value} errors={errors} />
      <TextArea name={`area-${state}`} label="TextArea" maxWords={12} defaultValue={state === "filled" ? texts.answer : ""} errors={errors} optional />
      <NumberField name={`number-${state}`} label="NumberField" defaultValue={state === "filled" ? "40" : ""} errors={errors} />
      <DateField name={`date-${state}`} label="DateField" defaultValue={state === "filled" ? "2027-03-12" : ""} errors={errors} />
      <DateField name={`time-${state}`} label="DateField time" time defaultValue={state === "filled" ? "2027-03-12T16:00" : ""} errors={errors} />
      <Select name={`select-${state}`} label="Select" options={options} empty="Valitse" defaultValue={state === "filled" ? "a" : ""} errors={errors} />
      <Radios name={`radios-${state}`} label="Radios" options={options} defaultValue={state === "filled" ? "b" : undefined} errors={errors} />
      <Checkboxes name={`boxes-${state}`} label="Checkboxes" options={options} defaultValues={state === "filled" ? ["a", "b"] : []} errors={errors} />
      <Checkbox name={`box-${state}`} label="Checkbox" hint={texts.hint} defaultChecked={state === "filled"} errors={errors} />
      <FileField name={`file-${state}`} label="FileField" errors={errors} />
      <ScoreChoice name={`score-${state}`} label="ScoreChoice" weight="30 %" anchors={anchors} defaultValue={state === "filled" ? "3" : undefined} errors={errors} />
    </div>
  );
}

export const Controls = () => (
  <>
    <Buttons />
    <Section title="StatusTag">
      <p className="row">
        {tones.map(([tone, text]) => (
          <StatusTag key={tone} tone={tone}>
            {text}
          </StatusTag>
        ))}
      </p>
    </Section>
    <Section title="Notification">
      {(["success", "info", "warning", "danger"] as const).map((tone) => (
        <Notification key={tone} tone={tone} title={`${tone}: ${texts.long}`}>
          <p>{texts.answer}</p>
        </Notification>
      ))}
    </Section>
    <Section title="ErrorSummary">
      <ErrorSummary items={[{ href: "#text-wrong", text: texts.error }, { text: texts.long }]} />
    </Section>
    <Section title="SaveState">
      <SaveState text="Tallennettu klo 14.02" />
    </Section>
    <Section title="SpreadLine">
      <p className="row">
        <SpreadLine low={2} mean={3.4} high={4.5} /> 2,0–4,5
        <SpreadLine low={3} mean={3} high={3} /> 3,0
      </p>
    </Section>
    {(["empty", "filled", "wrong"] as const).map((state) => (
      <Section key={state} title={`Fields: ${state}`}>
        <Fields state={state} />
      </Section>
    ))}
  </>
);
