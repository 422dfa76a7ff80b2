-- What the facility was called and where it could be reached when the application was sent in: later edits of the
-- facility do not rewrite an application that was decided on.
ALTER TABLE "application" ADD COLUMN "facility_snapshot" JSONB;
