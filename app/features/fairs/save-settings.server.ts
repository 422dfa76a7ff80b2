import type { SubmissionResult } from '@conform-to/react';
import type { VerbContext } from '~/features/access/verb-context.server';
import type { AppError } from '~/kernel/result';
import { parseForm } from '~/platform/http/parse-form';
import { announceFair, cancelFair, hideFair } from './announce-fair.server';
import { editFair } from './edit-fair.server';
import { fairChangesSince } from './fair-changes-since.server';
import { fairFormData } from './fair-form-data';
import { fairSchema } from './fair-schema';
import { sentFairValues } from './fair-values-of';
import type { FairRecord } from './find-fair.server';
import { mergeEdits } from './merge-edits';

/** What the settings page shows after a post. */
export interface SettingsAnswer {
  /** A word of `fairs:settings` that says what was done. */
  readonly done?: 'announced' | 'hidden' | 'cancelled' | 'saved';
  readonly error?: AppError;
  readonly lastResult?: SubmissionResult<string[]>;
  readonly conflict?: {
    readonly by: string;
    readonly at: Date;
    readonly changes: readonly {
      readonly field: string;
      readonly from: string;
      readonly to: string;
    }[];
    readonly contested: readonly string[];
  };
  /** The version the form must carry from here on. */
  readonly version?: number;
  /** The address that saving gave the fair, when it is another one. */
  readonly movedTo?: string;
}

/** Answers a post of the settings page: announce, hide, cancel, or save the form. */
export async function answerSettings(
  context: VerbContext,
  fair: FairRecord,
  sent: FormData,
): Promise<SettingsAnswer> {
  const intent = String(sent.get('intent') ?? '');
  const done = { announce: 'announced', hide: 'hidden', cancel: 'cancelled' } as const;
  if (intent !== 'announce' && intent !== 'hide' && intent !== 'cancel') {
    return saveForm(context, fair, sent);
  }
  const result =
    intent === 'announce'
      ? await announceFair(context, fair.id)
      : intent === 'hide'
        ? await hideFair(context, fair.id)
        : await cancelFair(context, fair.id, String(sent.get('confirmation') ?? ''));
  return result.ok ? { done: done[intent] } : { error: result.error };
}

async function saveForm(
  context: VerbContext,
  fair: FairRecord,
  sent: FormData,
): Promise<SettingsAnswer> {
  const form = fairFormData(sent);
  const version = Number(form.get('version'));
  const submission = parseForm(form, { schema: fairSchema });
  if (submission.status !== 'success') return { lastResult: submission.reply(), version };
  const saved = await editFair(context, fair.id, version, submission.value);
  if (saved.ok) {
    const { version: now, slug } = saved.value;
    return { done: 'saved', version: now, ...(slug === fair.slug ? {} : { movedTo: slug }) };
  }
  if (saved.error.code === 'fair.address-taken') {
    return { lastResult: submission.reply({ fieldErrors: { slug: ['address-taken'] } }), version };
  }
  if (saved.error.code !== 'fair.stale') {
    return { error: saved.error, lastResult: submission.reply(), version };
  }
  const changes = await fairChangesSince(context, fair, version);
  const merged = mergeEdits(sentFairValues(form), changes?.changes ?? []);
  return {
    lastResult: { ...submission.reply(), initialValue: merged.values },
    version: Number(saved.error.details?.version),
    conflict: {
      by: changes?.by ?? '',
      at: changes?.at ?? context.clock.now(),
      changes: changes?.changes ?? [],
      contested: merged.contested,
    },
  };
}
