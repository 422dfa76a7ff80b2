-- A draft that nobody waits for any more must not keep the floor as it was: its record keeps the code of a booth that goes.
ALTER TABLE "allocation_proposal" ADD COLUMN "booth_code" TEXT;
UPDATE "allocation_proposal" p SET "booth_code" = b."code" FROM "booth" b WHERE b."id" = p."booth_id";
ALTER TABLE "allocation_proposal"
  ALTER COLUMN "booth_code" SET NOT NULL,
  DROP CONSTRAINT "allocation_proposal_pkey",
  ADD CONSTRAINT "allocation_proposal_pkey" PRIMARY KEY ("run_id", "application_id", "booth_code");
ALTER TABLE "allocation_proposal" ALTER COLUMN "booth_id" DROP NOT NULL;
CREATE UNIQUE INDEX "allocation_proposal_run_id_booth_id_key" ON "allocation_proposal" ("run_id", "booth_id");
CREATE INDEX "allocation_proposal_booth_id_idx" ON "allocation_proposal" ("booth_id");
DROP INDEX "allocation_proposal_run_id_application_id_idx";

-- Only decided drafts let go of a booth; what a draft that waits proposes keeps it there by its foreign key.
CREATE FUNCTION booth_leaves_decided_drafts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE allocation_proposal p SET booth_id = NULL FROM allocation_run r
  WHERE p.booth_id = OLD.id AND r.id = p.run_id AND r.state NOT IN ('queued', 'running', 'done');
  RETURN OLD;
END $$;
CREATE TRIGGER booth_leaves_decided_drafts BEFORE DELETE ON "booth"
  FOR EACH ROW EXECUTE FUNCTION booth_leaves_decided_drafts();
