import type { ReactNode } from "react";
import { Body, Button, Container, Head, Heading, Hr, Html, Preview, Text } from "react-email";
import type { Words } from "./define-email.tsx";

const font = "'Atkinson Hyperlegible Next', 'Segoe UI', Helvetica, Arial, sans-serif";
const ink = "#13211D";
const muted = "#465853";
const paragraph = { fontSize: "17px", lineHeight: "26px", color: ink, margin: "0 0 16px", overflowWrap: "anywhere" as const };

/** The frame of every mail: the result first (title), one button at most, and why the reader got it. */
export function Layout({ words, title, why, children }: { words: Words; title: string; why: string; children: ReactNode }) {
  return (
    <Html lang={words.language}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{`@media (prefers-color-scheme: dark) { body, .sheet { background: #0D1613 !important } .sheet * { color: #E6EFEB !important } .sheet a.act { background: #62C9B1 !important; color: #06231C !important } }`}</style>
      </Head>
      <Preview>{title}</Preview>
      <Body style={{ backgroundColor: "#F6F8F7", fontFamily: font, margin: 0, padding: "24px 0" }}>
        <Container className="sheet" style={{ backgroundColor: "#FFFFFF", maxWidth: "600px", padding: "28px 24px" }}>
          <Text style={{ ...paragraph, fontWeight: 700, margin: "0 0 20px", color: "#0E5A4C" }}>Kohortti</Text>
          <Heading as="h1" style={{ fontSize: "26px", lineHeight: "32px", color: ink, margin: "0 0 16px" }}>
            {title}
          </Heading>
          {children}
          <Hr style={{ borderColor: "#D9E1DE", margin: "28px 0 16px" }} />
          <Text style={{ ...paragraph, fontSize: "14px", lineHeight: "20px", color: muted, margin: 0 }}>{why}</Text>
        </Container>
      </Body>
    </Html>
  );
}

export const Paragraph = ({ children }: { children: ReactNode }) => <Text style={paragraph}>{children}</Text>;

/** A label and its value on one line, e.g. the deadline. */
export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <Text style={{ ...paragraph, margin: "0 0 8px" }}>
    <span style={{ color: muted }}>{label}</span> <strong>{children}</strong>
  </Text>
);

/** Text that a person wrote: line breaks stay. */
export const Quoted = ({ children }: { children: string }) => <Text style={{ ...paragraph, whiteSpace: "pre-line", borderLeft: "3px solid #D9E1DE", paddingLeft: "14px" }}>{children}</Text>;

/** The one button of a mail. */
export const Act = ({ href, children }: { href: string; children: ReactNode }) => (
  <Button className="act" href={href} style={{ backgroundColor: "#0E5A4C", color: "#FFFFFF", borderRadius: "8px", padding: "14px 22px", fontSize: "17px", fontWeight: 600, margin: "8px 0 12px" }}>
    {children}
  </Button>
);
