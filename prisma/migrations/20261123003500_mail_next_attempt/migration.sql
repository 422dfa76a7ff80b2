-- When a mail is tried next; null once it is sent or given up. The sender's query touches only what is due.
ALTER TABLE "outbox_mail" ADD COLUMN "next_attempt_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP;
UPDATE "outbox_mail" SET "next_attempt_at" = NULL WHERE "sent_at" IS NOT NULL;
CREATE INDEX "outbox_mail_next_attempt_at_idx" ON "outbox_mail"("next_attempt_at");
