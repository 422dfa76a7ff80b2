-- How often somebody set to work on a run: one that fails for a reason that stays, or kills its worker, ends after a few tries.
ALTER TABLE "allocation_run" ADD COLUMN "tries" INTEGER NOT NULL DEFAULT 0;
