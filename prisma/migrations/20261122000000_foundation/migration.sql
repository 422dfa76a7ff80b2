-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "province_frame" AS ENUM ('f63', 'f34');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('organiser', 'province_centre', 'facility', 'buyer', 'funder');

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('manager', 'member');

-- CreateEnum
CREATE TYPE "account_token_kind" AS ENUM ('verify_email', 'reset_password', 'invite');

-- CreateEnum
CREATE TYPE "run_state" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled', 'applied', 'discarded');

-- CreateEnum
CREATE TYPE "application_state" AS ENUM ('draft', 'submitted', 'returned', 'eligible', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('return_for_correction', 'eligible', 'reject');

-- CreateEnum
CREATE TYPE "booth_kind" AS ENUM ('standard', 'corner', 'raw');

-- CreateEnum
CREATE TYPE "tenure_kind" AS ENUM ('hold', 'assigned', 'blocked');

-- CreateEnum
CREATE TYPE "tenure_origin" AS ENUM ('manual', 'self_service', 'optimiser', 'demo');

-- CreateEnum
CREATE TYPE "legal_form" AS ENUM ('enterprise', 'cooperative', 'cooperative_group', 'household');

-- CreateEnum
CREATE TYPE "session_kind" AS ENUM ('ceremony', 'seminar', 'matchmaking', 'selection', 'performance', 'meeting', 'other');

-- CreateEnum
CREATE TYPE "funding" AS ENUM ('national', 'provincial', 'self');

-- CreateTable
CREATE TABLE "province" (
    "slug" TEXT NOT NULL,
    "frame" "province_frame" NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "merged_into" TEXT NOT NULL,

    CONSTRAINT "province_pkey" PRIMARY KEY ("slug","frame")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "tax_code" TEXT,
    "province_slug" TEXT,
    "province_frame" "province_frame",
    "address" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approved_at" TIMESTAMPTZ(3),
    "approved_by_id" UUID,
    "suspended_at" TIMESTAMPTZ(3),

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "password_hash" TEXT,
    "email_verified_at" TIMESTAMPTZ(3),
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "totp_secret" TEXT,
    "totp_enabled_at" TIMESTAMPTZ(3),
    "totp_last_step" BIGINT,
    "administrator_since" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" "membership_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "invited_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "second_factor_at" TIMESTAMPTZ(3),
    "needs_second_factor" BOOLEAN NOT NULL DEFAULT false,
    "user_agent" TEXT,
    "active_organisation_id" UUID,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_token" (
    "id" UUID NOT NULL,
    "kind" "account_token_kind" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,
    "role" "membership_role",
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "text_version" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "given_by_id" UUID,
    "facility_id" UUID,
    "evidence" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "allocation_rules" (
    "fair_id" UUID NOT NULL,
    "rules" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "allocation_rules_pkey" PRIMARY KEY ("fair_id")
);

-- CreateTable
CREATE TABLE "allocation_run" (
    "id" UUID NOT NULL,
    "fair_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "run_state" NOT NULL DEFAULT 'queued',
    "seed" TEXT NOT NULL,
    "input_hash" TEXT,
    "input" JSONB,
    "objective" DECIMAL(16,4),
    "bound" DECIMAL(16,4),
    "gap" DOUBLE PRECISION,
    "seconds" DOUBLE PRECISION,
    "cut" BOOLEAN NOT NULL DEFAULT false,
    "percent" INTEGER NOT NULL DEFAULT 0,
    "phase" TEXT NOT NULL DEFAULT 'queued',
    "error" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_by_id" UUID,
    "heartbeat_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,

    CONSTRAINT "allocation_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "allocation_proposal" (
    "run_id" UUID NOT NULL,
    "fair_id" UUID NOT NULL,
    "booth_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "edited" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "allocation_proposal_pkey" PRIMARY KEY ("run_id","booth_id")
);

-- CreateTable
CREATE TABLE "allocation_outcome" (
    "run_id" UUID NOT NULL,
    "fair_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "placed" BOOLEAN NOT NULL,
    "score" DECIMAL(14,4),
    "terms" JSONB,
    "reasons" JSONB NOT NULL,

    CONSTRAINT "allocation_outcome_pkey" PRIMARY KEY ("run_id","application_id")
);

-- CreateTable
CREATE TABLE "allocation_publication" (
    "id" UUID NOT NULL,
    "fair_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "allocation_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "fair_id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "number" INTEGER,
    "external_key" TEXT,
    "state" "application_state" NOT NULL DEFAULT 'draft',
    "draft" JSONB,
    "category_code" TEXT,
    "funding" "funding",
    "province_slug" TEXT,
    "booth_kind" "booth_kind",
    "booths_min" INTEGER,
    "booths_max" INTEGER,
    "wish_zone" TEXT,
    "anywhere" BOOLEAN NOT NULL DEFAULT true,
    "needs" TEXT[],
    "apart_group" TEXT,
    "priority" DECIMAL(12,4) NOT NULL DEFAULT 0,
    "priority_note" TEXT NOT NULL DEFAULT '',
    "fascia_vi" TEXT,
    "fascia_en" TEXT,
    "contact_name" TEXT,
    "contact_position" TEXT,
    "contact_phone" TEXT,
    "contact_email" TEXT,
    "signatory_name" TEXT,
    "signatory_position" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "consent_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "created_by_organisation_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" UUID,
    "submitted_by_organisation_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdraw_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_wish" (
    "application_id" UUID NOT NULL,
    "fair_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "booth_id" UUID NOT NULL,

    CONSTRAINT "application_wish_pkey" PRIMARY KEY ("application_id","rank")
);

-- CreateTable
CREATE TABLE "application_exhibit" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "sort" INTEGER NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "application_exhibit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_decision" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" "decision_kind" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "staged_at" TIMESTAMPTZ(3) NOT NULL,
    "staged_by_id" UUID,
    "released_at" TIMESTAMPTZ(3),
    "released_by_id" UUID,
    "discarded_at" TIMESTAMPTZ(3),
    "discarded_by_id" UUID,

    CONSTRAINT "application_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booth" (
    "id" UUID NOT NULL,
    "fair_id" UUID NOT NULL,
    "hall_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "booth_kind" NOT NULL,
    "features" TEXT[],
    "categories" TEXT[],
    "x_m" DOUBLE PRECISION NOT NULL,
    "y_m" DOUBLE PRECISION NOT NULL,
    "width_m" DOUBLE PRECISION NOT NULL,
    "depth_m" DOUBLE PRECISION NOT NULL,
    "break_after" BOOLEAN NOT NULL DEFAULT false,
    "price_vnd" BIGINT NOT NULL DEFAULT 0,
    "zone" TEXT,

    CONSTRAINT "booth_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booth_tenure" (
    "id" UUID NOT NULL,
    "fair_id" UUID NOT NULL,
    "booth_id" UUID NOT NULL,
    "kind" "tenure_kind" NOT NULL,
    "origin" "tenure_origin" NOT NULL,
    "application_id" UUID,
    "facility_id" UUID,
    "funding" "funding",
    "province_slug" TEXT,
    "category_code" TEXT,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "ended_by_id" UUID,
    "end_reason" TEXT,
    "allocation_run_id" UUID,

    CONSTRAINT "booth_tenure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "registrar_id" UUID,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "name_folded" TEXT NOT NULL,
    "legal_form" "legal_form" NOT NULL,
    "tax_code" TEXT,
    "province_slug" TEXT NOT NULL,
    "province_frame" "province_frame" NOT NULL,
    "address" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "contact_name" TEXT NOT NULL,
    "contact_position" TEXT NOT NULL DEFAULT '',
    "product_group" TEXT NOT NULL,
    "story_vi" TEXT NOT NULL DEFAULT '',
    "story_en" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "facility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility_mandate" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "evidence" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,

    CONSTRAINT "facility_mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fair" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "theme_vi" TEXT NOT NULL DEFAULT '',
    "theme_en" TEXT NOT NULL DEFAULT '',
    "description_vi" TEXT NOT NULL DEFAULT '',
    "description_en" TEXT NOT NULL DEFAULT '',
    "venue_name" TEXT NOT NULL,
    "venue_address" TEXT NOT NULL DEFAULT '',
    "province_slug" TEXT NOT NULL,
    "province_frame" "province_frame" NOT NULL,
    "set_up_starts_at" TIMESTAMPTZ(3) NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "tear_down_ends_at" TIMESTAMPTZ(3) NOT NULL,
    "letter_number" TEXT,
    "letter_date" DATE,
    "registration_opens_at" TIMESTAMPTZ(3) NOT NULL,
    "registration_closes_at" TIMESTAMPTZ(3) NOT NULL,
    "self_service_opens_at" TIMESTAMPTZ(3),
    "self_service_closes_at" TIMESTAMPTZ(3),
    "booth_cap_per_facility" INTEGER NOT NULL DEFAULT 4,
    "announced_at" TIMESTAMPTZ(3),
    "announced_by_id" UUID,
    "cancelled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "fair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fair_policy" (
    "id" UUID NOT NULL,
    "fair_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title_vi" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "body_vi" TEXT NOT NULL,
    "body_en" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "fair_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room" (
    "id" UUID NOT NULL,
    "fair_id" UUID NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "capacity" INTEGER,
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fair_session" (
    "id" UUID NOT NULL,
    "fair_id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "kind" "session_kind" NOT NULL,
    "title_vi" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "details_vi" TEXT NOT NULL DEFAULT '',
    "details_en" TEXT NOT NULL DEFAULT '',
    "host" TEXT NOT NULL DEFAULT '',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "fair_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fair_category" (
    "fair_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "booth_cap" INTEGER,
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "fair_category_pkey" PRIMARY KEY ("fair_id","code")
);

-- CreateTable
CREATE TABLE "booth_quota" (
    "id" UUID NOT NULL,
    "fair_id" UUID NOT NULL,
    "funding" "funding" NOT NULL,
    "province_slug" TEXT NOT NULL,
    "booths" INTEGER NOT NULL,

    CONSTRAINT "booth_quota_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hall" (
    "id" UUID NOT NULL,
    "fair_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "width_m" DOUBLE PRECISION NOT NULL,
    "depth_m" DOUBLE PRECISION NOT NULL,
    "areas" JSONB NOT NULL DEFAULT '[]',
    "entrances" JSONB NOT NULL DEFAULT '[]',
    "sort" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "hall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "id" UUID NOT NULL,
    "fair_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "booth_count" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_person_id" UUID,
    "actor_organisation_id" UUID,
    "organisation_id" UUID,
    "fair_id" UUID,
    "action" TEXT NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "sequence" BIGINT NOT NULL,
    "entry_id" BIGINT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "dedupe_key" TEXT,
    "organisation_id" UUID,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file_object" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size_bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "organisation_id" UUID,
    "fair_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "file_object_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "organisation_kind_idx" ON "organisation"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "membership_organisation_id_idx" ON "membership"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "account_token_token_hash_key" ON "account_token"("token_hash");

-- CreateIndex
CREATE INDEX "account_token_person_id_idx" ON "account_token"("person_id");

-- CreateIndex
CREATE INDEX "account_token_organisation_id_idx" ON "account_token"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_person_id_code_hash_key" ON "recovery_code"("person_id", "code_hash");

-- CreateIndex
CREATE INDEX "consent_facility_id_idx" ON "consent"("facility_id");

-- CreateIndex
CREATE INDEX "consent_given_by_id_idx" ON "consent"("given_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "allocation_run_fair_id_number_key" ON "allocation_run"("fair_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "allocation_run_id_fair_id_key" ON "allocation_run"("id", "fair_id");

-- CreateIndex
CREATE INDEX "allocation_proposal_run_id_application_id_idx" ON "allocation_proposal"("run_id", "application_id");

-- CreateIndex
CREATE INDEX "allocation_publication_fair_id_idx" ON "allocation_publication"("fair_id");

-- CreateIndex
CREATE INDEX "application_fair_id_state_idx" ON "application"("fair_id", "state");

-- CreateIndex
CREATE INDEX "application_facility_id_idx" ON "application"("facility_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_id_fair_id_key" ON "application"("id", "fair_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_fair_id_number_key" ON "application"("fair_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "application_fair_id_created_by_organisation_id_external_key_key" ON "application"("fair_id", "created_by_organisation_id", "external_key");

-- CreateIndex
CREATE INDEX "application_wish_booth_id_idx" ON "application_wish"("booth_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_wish_application_id_booth_id_key" ON "application_wish"("application_id", "booth_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_exhibit_application_id_sort_key" ON "application_exhibit"("application_id", "sort");

-- CreateIndex
CREATE INDEX "application_decision_application_id_idx" ON "application_decision"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "booth_fair_id_code_key" ON "booth"("fair_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "booth_id_fair_id_key" ON "booth"("id", "fair_id");

-- CreateIndex
CREATE UNIQUE INDEX "booth_hall_id_row_position_key" ON "booth"("hall_id", "row", "position");

-- CreateIndex
CREATE INDEX "booth_tenure_fair_id_booth_id_idx" ON "booth_tenure"("fair_id", "booth_id");

-- CreateIndex
CREATE INDEX "booth_tenure_application_id_idx" ON "booth_tenure"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "facility_organisation_id_key" ON "facility"("organisation_id");

-- CreateIndex
CREATE INDEX "facility_tax_code_idx" ON "facility"("tax_code");

-- CreateIndex
CREATE INDEX "facility_province_slug_province_frame_idx" ON "facility"("province_slug", "province_frame");

-- CreateIndex
CREATE UNIQUE INDEX "facility_registrar_id_code_key" ON "facility"("registrar_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "facility_registrar_id_tax_code_key" ON "facility"("registrar_id", "tax_code");

-- CreateIndex
CREATE INDEX "facility_mandate_facility_id_idx" ON "facility_mandate"("facility_id");

-- CreateIndex
CREATE INDEX "facility_mandate_centre_id_idx" ON "facility_mandate"("centre_id");

-- CreateIndex
CREATE UNIQUE INDEX "fair_slug_key" ON "fair"("slug");

-- CreateIndex
CREATE INDEX "fair_organisation_id_idx" ON "fair"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "fair_policy_fair_id_kind_version_key" ON "fair_policy"("fair_id", "kind", "version");

-- CreateIndex
CREATE UNIQUE INDEX "room_id_fair_id_key" ON "room"("id", "fair_id");

-- CreateIndex
CREATE UNIQUE INDEX "room_fair_id_name_vi_key" ON "room"("fair_id", "name_vi");

-- CreateIndex
CREATE INDEX "fair_session_fair_id_starts_at_idx" ON "fair_session"("fair_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "booth_quota_fair_id_funding_province_slug_key" ON "booth_quota"("fair_id", "funding", "province_slug");

-- CreateIndex
CREATE UNIQUE INDEX "hall_fair_id_code_key" ON "hall"("fair_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "hall_id_fair_id_key" ON "hall"("id", "fair_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_fair_id_number_key" ON "plan_version"("fair_id", "number");

-- CreateIndex
CREATE INDEX "audit_entry_fair_id_id_idx" ON "audit_entry"("fair_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_organisation_id_id_idx" ON "audit_entry"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_record_kind_record_id_idx" ON "audit_entry"("record_kind", "record_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_entry_id_key" ON "audit_seal"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_dedupe_key_key" ON "outbox_mail"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_mail_created_at_idx" ON "outbox_mail"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "file_object_key_key" ON "file_object"("key");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_token" ADD CONSTRAINT "account_token_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_token" ADD CONSTRAINT "account_token_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation_rules" ADD CONSTRAINT "allocation_rules_fair_id_fkey" FOREIGN KEY ("fair_id") REFERENCES "fair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation_run" ADD CONSTRAINT "allocation_run_fair_id_fkey" FOREIGN KEY ("fair_id") REFERENCES "fair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation_proposal" ADD CONSTRAINT "allocation_proposal_run_id_fair_id_fkey" FOREIGN KEY ("run_id", "fair_id") REFERENCES "allocation_run"("id", "fair_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation_proposal" ADD CONSTRAINT "allocation_proposal_booth_id_fair_id_fkey" FOREIGN KEY ("booth_id", "fair_id") REFERENCES "booth"("id", "fair_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation_proposal" ADD CONSTRAINT "allocation_proposal_application_id_fair_id_fkey" FOREIGN KEY ("application_id", "fair_id") REFERENCES "application"("id", "fair_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation_outcome" ADD CONSTRAINT "allocation_outcome_run_id_fair_id_fkey" FOREIGN KEY ("run_id", "fair_id") REFERENCES "allocation_run"("id", "fair_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation_outcome" ADD CONSTRAINT "allocation_outcome_application_id_fair_id_fkey" FOREIGN KEY ("application_id", "fair_id") REFERENCES "application"("id", "fair_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation_publication" ADD CONSTRAINT "allocation_publication_fair_id_fkey" FOREIGN KEY ("fair_id") REFERENCES "fair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_fair_id_fkey" FOREIGN KEY ("fair_id") REFERENCES "fair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_fair_id_category_code_fkey" FOREIGN KEY ("fair_id", "category_code") REFERENCES "fair_category"("fair_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_created_by_organisation_id_fkey" FOREIGN KEY ("created_by_organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_submitted_by_organisation_id_fkey" FOREIGN KEY ("submitted_by_organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_wish" ADD CONSTRAINT "application_wish_application_id_fair_id_fkey" FOREIGN KEY ("application_id", "fair_id") REFERENCES "application"("id", "fair_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_wish" ADD CONSTRAINT "application_wish_booth_id_fair_id_fkey" FOREIGN KEY ("booth_id", "fair_id") REFERENCES "booth"("id", "fair_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_exhibit" ADD CONSTRAINT "application_exhibit_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_decision" ADD CONSTRAINT "application_decision_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booth" ADD CONSTRAINT "booth_fair_id_fkey" FOREIGN KEY ("fair_id") REFERENCES "fair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booth" ADD CONSTRAINT "booth_hall_id_fair_id_fkey" FOREIGN KEY ("hall_id", "fair_id") REFERENCES "hall"("id", "fair_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booth_tenure" ADD CONSTRAINT "booth_tenure_fair_id_fkey" FOREIGN KEY ("fair_id") REFERENCES "fair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booth_tenure" ADD CONSTRAINT "booth_tenure_booth_id_fair_id_fkey" FOREIGN KEY ("booth_id", "fair_id") REFERENCES "booth"("id", "fair_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booth_tenure" ADD CONSTRAINT "booth_tenure_application_id_fair_id_fkey" FOREIGN KEY ("application_id", "fair_id") REFERENCES "application"("id", "fair_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booth_tenure" ADD CONSTRAINT "booth_tenure_allocation_run_id_fkey" FOREIGN KEY ("allocation_run_id") REFERENCES "allocation_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility" ADD CONSTRAINT "facility_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility" ADD CONSTRAINT "facility_registrar_id_fkey" FOREIGN KEY ("registrar_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility_mandate" ADD CONSTRAINT "facility_mandate_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility_mandate" ADD CONSTRAINT "facility_mandate_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fair" ADD CONSTRAINT "fair_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fair_policy" ADD CONSTRAINT "fair_policy_fair_id_fkey" FOREIGN KEY ("fair_id") REFERENCES "fair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room" ADD CONSTRAINT "room_fair_id_fkey" FOREIGN KEY ("fair_id") REFERENCES "fair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fair_session" ADD CONSTRAINT "fair_session_fair_id_fkey" FOREIGN KEY ("fair_id") REFERENCES "fair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fair_session" ADD CONSTRAINT "fair_session_room_id_fair_id_fkey" FOREIGN KEY ("room_id", "fair_id") REFERENCES "room"("id", "fair_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fair_category" ADD CONSTRAINT "fair_category_fair_id_fkey" FOREIGN KEY ("fair_id") REFERENCES "fair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booth_quota" ADD CONSTRAINT "booth_quota_fair_id_fkey" FOREIGN KEY ("fair_id") REFERENCES "fair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hall" ADD CONSTRAINT "hall_fair_id_fkey" FOREIGN KEY ("fair_id") REFERENCES "fair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_fair_id_fkey" FOREIGN KEY ("fair_id") REFERENCES "fair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_seal" ADD CONSTRAINT "audit_seal_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------
-- From here on: what Prisma's schema language cannot say. Invariants live in the database.
-- ---------------------------------------------------------------------------------------------------------------
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- People and organisations -----------------------------------------------------------------------------------------
ALTER TABLE "person" ADD CONSTRAINT "person_email_folded" CHECK (email = lower(btrim(email)) AND email <> '');
CREATE UNIQUE INDEX "membership_live" ON "membership" (person_id, organisation_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX "facility_mandate_live" ON "facility_mandate" (facility_id, centre_id) WHERE revoked_at IS NULL;
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_province_fkey"
  FOREIGN KEY (province_slug, province_frame) REFERENCES "province" (slug, frame);
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_centre_has_province"
  CHECK (kind <> 'province_centre' OR province_slug IS NOT NULL);
ALTER TABLE "facility" ADD CONSTRAINT "facility_province_fkey"
  FOREIGN KEY (province_slug, province_frame) REFERENCES "province" (slug, frame);

-- Fairs ------------------------------------------------------------------------------------------------------------
ALTER TABLE "fair" ADD CONSTRAINT "fair_province_fkey"
  FOREIGN KEY (province_slug, province_frame) REFERENCES "province" (slug, frame);
ALTER TABLE "fair" ADD CONSTRAINT "fair_dates_in_order" CHECK (
  set_up_starts_at <= opens_at AND opens_at < closes_at AND closes_at <= tear_down_ends_at
  AND registration_opens_at < registration_closes_at AND registration_closes_at <= closes_at);
ALTER TABLE "fair" ADD CONSTRAINT "fair_self_service_window" CHECK (
  (self_service_opens_at IS NULL) = (self_service_closes_at IS NULL)
  AND (self_service_opens_at IS NULL OR self_service_opens_at < self_service_closes_at));
ALTER TABLE "fair" ADD CONSTRAINT "fair_booth_cap_positive" CHECK (booth_cap_per_facility BETWEEN 1 AND 1000);
ALTER TABLE "fair" ADD CONSTRAINT "fair_slug_form" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80);
ALTER TABLE "fair_session" ADD CONSTRAINT "fair_session_ends_after_start" CHECK (starts_at < ends_at);
ALTER TABLE "fair_session" ADD CONSTRAINT "fair_session_room_free"
  EXCLUDE USING gist (room_id WITH =, tstzrange(starts_at, ends_at) WITH &&);
ALTER TABLE "fair_category" ADD CONSTRAINT "fair_category_cap" CHECK (booth_cap IS NULL OR booth_cap >= 0);
ALTER TABLE "booth_quota" ADD CONSTRAINT "booth_quota_not_negative" CHECK (booths >= 0);

-- Floor plan -------------------------------------------------------------------------------------------------------
ALTER TABLE "hall" ADD CONSTRAINT "hall_size" CHECK (width_m > 0 AND depth_m > 0);
ALTER TABLE "booth" ADD CONSTRAINT "booth_size" CHECK (width_m > 0 AND depth_m > 0);
ALTER TABLE "booth" ADD CONSTRAINT "booth_price_not_negative" CHECK (price_vnd >= 0);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_append_only';
END $$;

CREATE TRIGGER plan_version_append_only BEFORE UPDATE OR DELETE ON "plan_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fair_policy_append_only BEFORE UPDATE OR DELETE ON "fair_policy" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON "audit_seal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_no_truncate BEFORE TRUNCATE ON "audit_seal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Applications -----------------------------------------------------------------------------------------------------
ALTER TABLE "application" ADD CONSTRAINT "application_complete" CHECK (state = 'draft' OR (
  number IS NOT NULL AND category_code IS NOT NULL AND funding IS NOT NULL AND province_slug IS NOT NULL
  AND booths_min IS NOT NULL AND booths_max IS NOT NULL AND fascia_vi IS NOT NULL AND contact_name IS NOT NULL
  AND contact_phone IS NOT NULL AND signatory_name IS NOT NULL AND consent_id IS NOT NULL AND submitted_at IS NOT NULL));
ALTER TABLE "application" ADD CONSTRAINT "application_booth_counts"
  CHECK (booths_min IS NULL OR (booths_min >= 1 AND booths_min <= booths_max));
ALTER TABLE "application" ADD CONSTRAINT "application_priority_not_negative" CHECK (priority >= 0);
-- One live application per facility and category; a double click or a second officer finds the first.
CREATE UNIQUE INDEX "application_live" ON "application" (fair_id, facility_id, coalesce(category_code, ''))
  WHERE state NOT IN ('withdrawn', 'rejected');
CREATE UNIQUE INDEX "application_facility" ON "application" (id, facility_id);
ALTER TABLE "application_wish" ADD CONSTRAINT "application_wish_rank" CHECK (rank >= 1);
CREATE UNIQUE INDEX "application_decision_staged" ON "application_decision" (application_id)
  WHERE released_at IS NULL AND discarded_at IS NULL;
ALTER TABLE "application_decision" ADD CONSTRAINT "application_decision_reason"
  CHECK (kind = 'eligible' OR btrim(reason) <> '');
ALTER TABLE "application_decision" ADD CONSTRAINT "application_decision_one_end"
  CHECK (released_at IS NULL OR discarded_at IS NULL);

-- Tenures: who has a booth, from when to when ------------------------------------------------------------------------
ALTER TABLE "booth_tenure" ADD CONSTRAINT "booth_tenure_no_overlap"
  EXCLUDE USING gist (booth_id WITH =, tstzrange(starts_at, ends_at) WITH &&);
ALTER TABLE "booth_tenure" ADD CONSTRAINT "booth_tenure_period" CHECK (ends_at IS NULL OR starts_at <= ends_at);
ALTER TABLE "booth_tenure" ADD CONSTRAINT "booth_tenure_hold_expires" CHECK (kind <> 'hold' OR ends_at IS NOT NULL);
ALTER TABLE "booth_tenure" ADD CONSTRAINT "booth_tenure_has_holder" CHECK (
  (application_id IS NULL) = (facility_id IS NULL)
  AND (kind <> 'assigned' OR application_id IS NOT NULL)
  AND (kind <> 'blocked' OR application_id IS NULL)
  AND (application_id IS NULL OR (funding IS NOT NULL AND province_slug IS NOT NULL AND category_code IS NOT NULL)));
ALTER TABLE "booth_tenure" ADD CONSTRAINT "booth_tenure_application_facility_fkey"
  FOREIGN KEY (application_id, facility_id) REFERENCES "application" (id, facility_id);
CREATE INDEX "booth_tenure_current_facility" ON "booth_tenure" (fair_id, facility_id);

-- The counted limits. Each takes an advisory lock before it counts, so that under READ COMMITTED two transactions that
-- would both pass are put one behind the other; locks are always taken in the order facility, quota, category.
CREATE FUNCTION booth_tenure_guard() RETURNS trigger LANGUAGE plpgsql AS $$
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
      AND t.starts_at <= NEW.starts_at AND (t.ends_at IS NULL OR t.ends_at > NEW.starts_at);
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
        AND t.starts_at <= NEW.starts_at AND (t.ends_at IS NULL OR t.ends_at > NEW.starts_at);
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
        AND t.starts_at <= NEW.starts_at AND (t.ends_at IS NULL OR t.ends_at > NEW.starts_at);
    IF used >= allowed THEN
      RAISE EXCEPTION 'category has % of % booths', used, allowed
        USING ERRCODE = '23514', CONSTRAINT = 'booth_tenure_category_cap';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER booth_tenure_guard BEFORE INSERT ON "booth_tenure" FOR EACH ROW EXECUTE FUNCTION booth_tenure_guard();

-- A tenure is history: it may be ended earlier, never moved, extended or handed to another.
CREATE FUNCTION booth_tenure_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.fair_id, NEW.booth_id, NEW.kind, NEW.starts_at) IS DISTINCT FROM (OLD.id, OLD.fair_id, OLD.booth_id, OLD.kind, OLD.starts_at)
    OR (NEW.application_id, NEW.facility_id, NEW.funding, NEW.province_slug, NEW.category_code)
       IS DISTINCT FROM (OLD.application_id, OLD.facility_id, OLD.funding, OLD.province_slug, OLD.category_code)
    OR (OLD.ends_at IS NOT NULL AND (NEW.ends_at IS NULL OR NEW.ends_at > OLD.ends_at)) THEN
    RAISE EXCEPTION 'a tenure only ends' USING ERRCODE = '23514', CONSTRAINT = 'booth_tenure_only_ends';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER booth_tenure_only_ends BEFORE UPDATE ON "booth_tenure" FOR EACH ROW EXECUTE FUNCTION booth_tenure_only_ends();

-- A quota or a cap is never set below what is in use at the moment given by the writer (transaction time).
CREATE FUNCTION booth_quota_covers_use() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE used integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('quota ' || NEW.fair_id || NEW.funding || NEW.province_slug, 0));
  SELECT count(*) INTO used FROM booth_tenure t
    WHERE t.fair_id = NEW.fair_id AND t.funding = NEW.funding AND t.province_slug = NEW.province_slug
      AND (t.ends_at IS NULL OR t.ends_at > now());
  IF used > NEW.booths THEN
    RAISE EXCEPTION '% booths in use', used USING ERRCODE = '23514', CONSTRAINT = 'booth_quota_covers_use';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER booth_quota_covers_use BEFORE INSERT OR UPDATE ON "booth_quota" FOR EACH ROW EXECUTE FUNCTION booth_quota_covers_use();

-- An application that has a booth stays eligible: vacate first.
CREATE FUNCTION application_keeps_booths() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'eligible' AND NEW.state <> 'eligible'
    AND EXISTS (SELECT 1 FROM booth_tenure WHERE application_id = NEW.id AND ends_at IS NULL) THEN
    RAISE EXCEPTION 'application has booths' USING ERRCODE = '23514', CONSTRAINT = 'application_keeps_booths';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_keeps_booths BEFORE UPDATE OF state ON "application" FOR EACH ROW EXECUTE FUNCTION application_keeps_booths();

-- Allocation -------------------------------------------------------------------------------------------------------
CREATE UNIQUE INDEX "allocation_run_one_at_work" ON "allocation_run" (fair_id) WHERE state IN ('queued', 'running');
CREATE UNIQUE INDEX "allocation_publication_live" ON "allocation_publication" (fair_id) WHERE withdrawn_at IS NULL;

-- Reference data: the 63 provinces until 30 June 2025 and the 34 after -----------------------------------------------
INSERT INTO "province" (slug, frame, name, region, merged_into) VALUES
  ('ha-noi', 'f63', 'Hà Nội', 'north', 'ha-noi'),
  ('ha-giang', 'f63', 'Hà Giang', 'north', 'tuyen-quang'),
  ('cao-bang', 'f63', 'Cao Bằng', 'north', 'cao-bang'),
  ('bac-kan', 'f63', 'Bắc Kạn', 'north', 'thai-nguyen'),
  ('tuyen-quang', 'f63', 'Tuyên Quang', 'north', 'tuyen-quang'),
  ('lao-cai', 'f63', 'Lào Cai', 'north', 'lao-cai'),
  ('dien-bien', 'f63', 'Điện Biên', 'north', 'dien-bien'),
  ('lai-chau', 'f63', 'Lai Châu', 'north', 'lai-chau'),
  ('son-la', 'f63', 'Sơn La', 'north', 'son-la'),
  ('yen-bai', 'f63', 'Yên Bái', 'north', 'lao-cai'),
  ('hoa-binh', 'f63', 'Hòa Bình', 'north', 'phu-tho'),
  ('thai-nguyen', 'f63', 'Thái Nguyên', 'north', 'thai-nguyen'),
  ('lang-son', 'f63', 'Lạng Sơn', 'north', 'lang-son'),
  ('quang-ninh', 'f63', 'Quảng Ninh', 'north', 'quang-ninh'),
  ('bac-giang', 'f63', 'Bắc Giang', 'north', 'bac-ninh'),
  ('phu-tho', 'f63', 'Phú Thọ', 'north', 'phu-tho'),
  ('vinh-phuc', 'f63', 'Vĩnh Phúc', 'north', 'phu-tho'),
  ('bac-ninh', 'f63', 'Bắc Ninh', 'north', 'bac-ninh'),
  ('hai-duong', 'f63', 'Hải Dương', 'north', 'hai-phong'),
  ('hai-phong', 'f63', 'Hải Phòng', 'north', 'hai-phong'),
  ('hung-yen', 'f63', 'Hưng Yên', 'north', 'hung-yen'),
  ('thai-binh', 'f63', 'Thái Bình', 'north', 'hung-yen'),
  ('ha-nam', 'f63', 'Hà Nam', 'north', 'ninh-binh'),
  ('nam-dinh', 'f63', 'Nam Định', 'north', 'ninh-binh'),
  ('ninh-binh', 'f63', 'Ninh Bình', 'north', 'ninh-binh'),
  ('thanh-hoa', 'f63', 'Thanh Hóa', 'north', 'thanh-hoa'),
  ('nghe-an', 'f63', 'Nghệ An', 'north', 'nghe-an'),
  ('ha-tinh', 'f63', 'Hà Tĩnh', 'north', 'ha-tinh'),
  ('quang-binh', 'f63', 'Quảng Bình', 'central', 'quang-tri'),
  ('quang-tri', 'f63', 'Quảng Trị', 'central', 'quang-tri'),
  ('thua-thien-hue', 'f63', 'Thừa Thiên Huế', 'central', 'hue'),
  ('da-nang', 'f63', 'Đà Nẵng', 'central', 'da-nang'),
  ('quang-nam', 'f63', 'Quảng Nam', 'central', 'da-nang'),
  ('quang-ngai', 'f63', 'Quảng Ngãi', 'central', 'quang-ngai'),
  ('binh-dinh', 'f63', 'Bình Định', 'central', 'gia-lai'),
  ('phu-yen', 'f63', 'Phú Yên', 'central', 'dak-lak'),
  ('khanh-hoa', 'f63', 'Khánh Hòa', 'central', 'khanh-hoa'),
  ('ninh-thuan', 'f63', 'Ninh Thuận', 'central', 'khanh-hoa'),
  ('binh-thuan', 'f63', 'Bình Thuận', 'south', 'lam-dong'),
  ('kon-tum', 'f63', 'Kon Tum', 'central', 'quang-ngai'),
  ('gia-lai', 'f63', 'Gia Lai', 'central', 'gia-lai'),
  ('dak-lak', 'f63', 'Đắk Lắk', 'central', 'dak-lak'),
  ('dak-nong', 'f63', 'Đắk Nông', 'central', 'lam-dong'),
  ('lam-dong', 'f63', 'Lâm Đồng', 'central', 'lam-dong'),
  ('binh-phuoc', 'f63', 'Bình Phước', 'south', 'dong-nai'),
  ('tay-ninh', 'f63', 'Tây Ninh', 'south', 'tay-ninh'),
  ('binh-duong', 'f63', 'Bình Dương', 'south', 'ho-chi-minh'),
  ('dong-nai', 'f63', 'Đồng Nai', 'south', 'dong-nai'),
  ('ba-ria-vung-tau', 'f63', 'Bà Rịa – Vũng Tàu', 'south', 'ho-chi-minh'),
  ('ho-chi-minh', 'f63', 'Thành phố Hồ Chí Minh', 'south', 'ho-chi-minh'),
  ('long-an', 'f63', 'Long An', 'south', 'tay-ninh'),
  ('tien-giang', 'f63', 'Tiền Giang', 'south', 'dong-thap'),
  ('ben-tre', 'f63', 'Bến Tre', 'south', 'vinh-long'),
  ('tra-vinh', 'f63', 'Trà Vinh', 'south', 'vinh-long'),
  ('vinh-long', 'f63', 'Vĩnh Long', 'south', 'vinh-long'),
  ('dong-thap', 'f63', 'Đồng Tháp', 'south', 'dong-thap'),
  ('an-giang', 'f63', 'An Giang', 'south', 'an-giang'),
  ('kien-giang', 'f63', 'Kiên Giang', 'south', 'an-giang'),
  ('can-tho', 'f63', 'Cần Thơ', 'south', 'can-tho'),
  ('hau-giang', 'f63', 'Hậu Giang', 'south', 'can-tho'),
  ('soc-trang', 'f63', 'Sóc Trăng', 'south', 'can-tho'),
  ('bac-lieu', 'f63', 'Bạc Liêu', 'south', 'ca-mau'),
  ('ca-mau', 'f63', 'Cà Mau', 'south', 'ca-mau'),
  ('ha-noi', 'f34', 'Hà Nội', 'north', 'ha-noi'),
  ('tuyen-quang', 'f34', 'Tuyên Quang', 'north', 'tuyen-quang'),
  ('cao-bang', 'f34', 'Cao Bằng', 'north', 'cao-bang'),
  ('thai-nguyen', 'f34', 'Thái Nguyên', 'north', 'thai-nguyen'),
  ('lao-cai', 'f34', 'Lào Cai', 'north', 'lao-cai'),
  ('dien-bien', 'f34', 'Điện Biên', 'north', 'dien-bien'),
  ('lai-chau', 'f34', 'Lai Châu', 'north', 'lai-chau'),
  ('son-la', 'f34', 'Sơn La', 'north', 'son-la'),
  ('phu-tho', 'f34', 'Phú Thọ', 'north', 'phu-tho'),
  ('lang-son', 'f34', 'Lạng Sơn', 'north', 'lang-son'),
  ('quang-ninh', 'f34', 'Quảng Ninh', 'north', 'quang-ninh'),
  ('bac-ninh', 'f34', 'Bắc Ninh', 'north', 'bac-ninh'),
  ('hai-phong', 'f34', 'Hải Phòng', 'north', 'hai-phong'),
  ('hung-yen', 'f34', 'Hưng Yên', 'north', 'hung-yen'),
  ('ninh-binh', 'f34', 'Ninh Bình', 'north', 'ninh-binh'),
  ('thanh-hoa', 'f34', 'Thanh Hóa', 'north', 'thanh-hoa'),
  ('nghe-an', 'f34', 'Nghệ An', 'north', 'nghe-an'),
  ('ha-tinh', 'f34', 'Hà Tĩnh', 'north', 'ha-tinh'),
  ('quang-tri', 'f34', 'Quảng Trị', 'central', 'quang-tri'),
  ('hue', 'f34', 'Huế', 'central', 'hue'),
  ('da-nang', 'f34', 'Đà Nẵng', 'central', 'da-nang'),
  ('quang-ngai', 'f34', 'Quảng Ngãi', 'central', 'quang-ngai'),
  ('gia-lai', 'f34', 'Gia Lai', 'central', 'gia-lai'),
  ('dak-lak', 'f34', 'Đắk Lắk', 'central', 'dak-lak'),
  ('khanh-hoa', 'f34', 'Khánh Hòa', 'central', 'khanh-hoa'),
  ('lam-dong', 'f34', 'Lâm Đồng', 'central', 'lam-dong'),
  ('dong-nai', 'f34', 'Đồng Nai', 'south', 'dong-nai'),
  ('tay-ninh', 'f34', 'Tây Ninh', 'south', 'tay-ninh'),
  ('ho-chi-minh', 'f34', 'Thành phố Hồ Chí Minh', 'south', 'ho-chi-minh'),
  ('dong-thap', 'f34', 'Đồng Tháp', 'south', 'dong-thap'),
  ('vinh-long', 'f34', 'Vĩnh Long', 'south', 'vinh-long'),
  ('an-giang', 'f34', 'An Giang', 'south', 'an-giang'),
  ('can-tho', 'f34', 'Cần Thơ', 'south', 'can-tho'),
  ('ca-mau', 'f34', 'Cà Mau', 'south', 'ca-mau');
