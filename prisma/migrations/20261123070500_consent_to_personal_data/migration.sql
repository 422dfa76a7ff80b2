-- Consent to the use of personal data stands by itself (Law on Personal Data Protection): given apart from the fair's
-- rules, kept apart, and withdrawn apart. Applications before this carried both in one record.
ALTER TABLE "application" ADD COLUMN "privacy_consent_id" UUID;
ALTER TABLE "application" ADD CONSTRAINT "application_privacy_consent_id_fkey"
  FOREIGN KEY ("privacy_consent_id") REFERENCES "consent"("id") ON DELETE SET NULL ON UPDATE CASCADE;
