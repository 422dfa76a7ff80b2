-- The counted limits, once more. A verb takes its moment from the clock and may then wait for a lock: the tenure it
-- inserts can begin before one that was committed meanwhile. Counting only tenures that had begun by then let both pass.
-- What counts is every tenure that has not ended by the beginning of the new one, whenever it began.
CREATE OR REPLACE FUNCTION booth_tenure_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  application_state application_state;
  allowed integer;
  used integer;
BEGIN
  IF NEW.application_id IS NULL THEN RETURN NEW; END IF;

  SELECT state INTO application_state FROM application WHERE id = NEW.application_id FOR SHARE;
  IF NOT (application_state = 'eligible' OR (NEW.kind = 'hold' AND application_state IN ('submitted', 'returned'))) THEN
    RAISE EXCEPTION 'application is %', application_state
      USING ERRCODE = '23514', CONSTRAINT = 'booth_tenure_application_state';
  END IF;

  PERFORM pg_advisory_xact_lock(hashtextextended('facility ' || NEW.fair_id || NEW.facility_id, 0));
  SELECT booth_cap_per_facility INTO allowed FROM fair WHERE id = NEW.fair_id;
  SELECT count(*) INTO used FROM booth_tenure t
    WHERE t.fair_id = NEW.fair_id AND t.facility_id = NEW.facility_id
      AND (t.ends_at IS NULL OR t.ends_at > NEW.starts_at);
  IF used >= allowed THEN
    RAISE EXCEPTION 'facility has % of % booths', used, allowed
      USING ERRCODE = '23514', CONSTRAINT = 'booth_tenure_facility_cap';
  END IF;

  PERFORM pg_advisory_xact_lock(hashtextextended('quota ' || NEW.fair_id || NEW.funding || NEW.province_slug, 0));
  SELECT booths INTO allowed FROM booth_quota
    WHERE fair_id = NEW.fair_id AND funding = NEW.funding AND province_slug = NEW.province_slug;
  IF FOUND THEN
    SELECT count(*) INTO used FROM booth_tenure t
      WHERE t.fair_id = NEW.fair_id AND t.funding = NEW.funding AND t.province_slug = NEW.province_slug
        AND (t.ends_at IS NULL OR t.ends_at > NEW.starts_at);
    IF used >= allowed THEN
      RAISE EXCEPTION 'quota % of % used', used, allowed
        USING ERRCODE = '23514', CONSTRAINT = 'booth_tenure_quota';
    END IF;
  END IF;

  SELECT booth_cap INTO allowed FROM fair_category WHERE fair_id = NEW.fair_id AND code = NEW.category_code;
  IF allowed IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('category ' || NEW.fair_id || NEW.category_code, 0));
    SELECT count(*) INTO used FROM booth_tenure t
      WHERE t.fair_id = NEW.fair_id AND t.category_code = NEW.category_code
        AND (t.ends_at IS NULL OR t.ends_at > NEW.starts_at);
    IF used >= allowed THEN
      RAISE EXCEPTION 'category has % of % booths', used, allowed
        USING ERRCODE = '23514', CONSTRAINT = 'booth_tenure_category_cap';
    END IF;
  END IF;
  RETURN NEW;
END $$;
