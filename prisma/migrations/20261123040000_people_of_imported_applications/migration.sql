-- A file may bring an application whose contact and signatory nobody knows yet: they stay empty until the facility names
-- them. What a facility sends in itself is complete, as before.
ALTER TABLE "application" DROP CONSTRAINT "application_complete";
ALTER TABLE "application" ADD CONSTRAINT "application_complete" CHECK (state = 'draft' OR (
  number IS NOT NULL AND category_code IS NOT NULL AND funding IS NOT NULL AND province_slug IS NOT NULL
  AND booths_min IS NOT NULL AND booths_max IS NOT NULL AND fascia_vi IS NOT NULL AND consent_id IS NOT NULL
  AND submitted_at IS NOT NULL
  AND (external_key IS NOT NULL
    OR (contact_name IS NOT NULL AND contact_phone IS NOT NULL AND signatory_name IS NOT NULL))));

-- Until now whoever brought the file stood as signatory, and as contact where that was the organiser: neither is true.
UPDATE "application" a SET signatory_name = NULL
  FROM "person" p
  WHERE a.external_key IS NOT NULL AND a.submitted_by_id = p.id AND a.signatory_name = p.name
    AND a.submitted_by_organisation_id = a.created_by_organisation_id;
UPDATE "application" a SET contact_name = NULL, contact_phone = NULL, contact_email = NULL
  FROM "fair" f, "person" p
  WHERE a.external_key IS NOT NULL AND a.fair_id = f.id AND a.submitted_by_id = p.id AND a.contact_name = p.name
    AND a.submitted_by_organisation_id = f.organisation_id;
UPDATE "facility" s SET phone = '', email = NULL, contact_name = ''
  FROM "organisation" o, "person" p
  WHERE s.registrar_id = o.id AND s.created_by_id = p.id AND s.contact_name = p.name
    AND o.kind = 'organiser' AND s.version = 1;
