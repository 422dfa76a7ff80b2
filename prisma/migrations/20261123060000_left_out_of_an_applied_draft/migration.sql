-- Whom the person who applied a draft left as they were, and what stood in their way: {"code", "details"}.
ALTER TABLE allocation_outcome ADD COLUMN left_out jsonb;
