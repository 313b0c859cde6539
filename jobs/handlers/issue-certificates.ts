import { issueDueCertificates } from "#domain/certificates/issue-due-certificates.ts";
import { defineTick } from "../define-job.ts";

export default defineTick({
  name: "issue-certificates",
  async run(ctx) {
    await issueDueCertificates(ctx);
  },
});
