-- Every minute the holds are looked for that ended by themselves and were not told of (record-expired-holds.server.ts).
CREATE INDEX "booth_tenure_untold_hold" ON "booth_tenure" ("ends_at")
  WHERE "kind" = 'hold' AND "origin" <> 'self_service' AND "application_id" IS NOT NULL
    AND "end_reason" IS NULL AND "ended_by_id" IS NULL;
