-- What a facility was told: the booths of its application when the allocation was published, and again whenever a change
-- was announced. A confirmation is a paper: it is never rewritten, the next revision replaces it. No booths: it lost them all.
CREATE TABLE "booth_confirmation" (
    "id" UUID NOT NULL,
    "fair_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "booths" JSONB NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by_id" UUID,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "booth_confirmation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "booth_confirmation_revision" CHECK (revision >= 1),
    CONSTRAINT "booth_confirmation_booths" CHECK (jsonb_typeof(booths) = 'array')
);

CREATE UNIQUE INDEX "booth_confirmation_application_id_revision_key" ON "booth_confirmation"("application_id", "revision");
CREATE INDEX "booth_confirmation_fair_id_idx" ON "booth_confirmation"("fair_id");
CREATE UNIQUE INDEX "allocation_publication_id_fair_id_key" ON "allocation_publication"("id", "fair_id");

ALTER TABLE "booth_confirmation" ADD CONSTRAINT "booth_confirmation_publication_id_fair_id_fkey" FOREIGN KEY ("publication_id", "fair_id") REFERENCES "allocation_publication"("id", "fair_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "booth_confirmation" ADD CONSTRAINT "booth_confirmation_application_id_fair_id_fkey" FOREIGN KEY ("application_id", "fair_id") REFERENCES "application"("id", "fair_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Once told, told; everything else stands as it was issued.
CREATE FUNCTION booth_confirmation_only_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'told_at' <> to_jsonb(OLD) - 'told_at' OR OLD.told_at IS NOT NULL THEN
    RAISE EXCEPTION 'a confirmation is never rewritten'
      USING ERRCODE = '23514', CONSTRAINT = 'booth_confirmation_only_told';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER booth_confirmation_only_told BEFORE UPDATE ON "booth_confirmation" FOR EACH ROW EXECUTE FUNCTION booth_confirmation_only_told();
CREATE TRIGGER booth_confirmation_stays BEFORE DELETE ON "booth_confirmation" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Publications that stand: what was given at that moment is what the letters said.
INSERT INTO "booth_confirmation" (id, fair_id, publication_id, application_id, revision, booths, issued_at, issued_by_id, told_at)
SELECT gen_random_uuid(), p.fair_id, p.id, t.application_id, 1,
  jsonb_agg(jsonb_build_object('code', b.code, 'kind', b.kind, 'priceVnd', b.price_vnd::text) ORDER BY b.code),
  p.published_at, p.published_by_id, p.published_at
FROM allocation_publication p
JOIN booth_tenure t ON t.fair_id = p.fair_id AND t.kind = 'assigned' AND t.starts_at <= p.published_at
  AND (t.ends_at IS NULL OR t.ends_at > p.published_at)
JOIN booth b ON b.id = t.booth_id
WHERE p.withdrawn_at IS NULL
GROUP BY p.id, t.application_id;
