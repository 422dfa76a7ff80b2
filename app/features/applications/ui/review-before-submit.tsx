import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { publicPolicyPath } from '~/features/fairs/paths';
import { nameIn, textIn } from '~/features/fairs/ui/fair-words';
import type { AppError } from '~/kernel/result';
import { ActionBar } from '~/ui/actions/action-bar';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { Checkbox } from '~/ui/forms/checkbox';
import { Field } from '~/ui/forms/field';
import { TextInput } from '~/ui/forms/text-input';
import { useFocusOnFault } from '~/ui/forms/use-focus-on-fault';
import { useLocale } from '~/ui/locale';
import { PageTitle } from '~/ui/text/page-title';
import type { FieldFault } from '../completeness';
import { applicationPath } from '../paths';
import { labelOf } from './application-form';
import { ApplicationSummary, type SummaryFacts } from './application-summary';
import { controlId } from './draft-field';
import { useFailureWords, useFaultWords } from './use-words';

type ConsentPart = 'rules' | 'privacy';

interface ConsentWords {
  readonly version: string;
  readonly policies: readonly {
    readonly kind: string;
    readonly version: number;
    readonly titleVi: string;
    readonly titleEn: string;
  }[];
}

export interface ReviewBeforeSubmitProps {
  readonly id: string;
  readonly state: string;
  readonly facilityName: string;
  readonly fair: { readonly slug: string; readonly nameVi: string; readonly nameEn: string };
  readonly facts: SummaryFacts;
  readonly faults: readonly FieldFault[];
  readonly consent: Readonly<Record<ConsentPart, ConsentWords>>;
  readonly onBehalf: boolean;
  readonly refused: { readonly error: AppError; readonly evidence: string } | null;
}

/** The last look: everything that will be sent, what is still missing, and the consent. */
export function ReviewBeforeSubmit(props: ReviewBeforeSubmitProps) {
  const { id, state, facilityName, fair, facts, faults, refused } = props;
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const failure = useFailureWords();
  return (
    <div className="flex flex-col gap-5">
      <PageTitle
        title={t('review.title')}
        description={
          <>
            {facilityName} · {nameIn(locale, fair)}
            <span className="block">{t('review.description')}</span>
          </>
        }
      />
      {refused ? <Notice tone="error" live title={failure(refused.error)} /> : null}
      {faults.length > 0 ? <Missing id={id} state={state} faults={faults} /> : null}
      <Panel title={t('one.facts')}>
        <ApplicationSummary facts={facts} />
      </Panel>
      {faults.length === 0 ? <ConsentForm {...props} /> : null}
      {faults.length > 0 ? (
        <ActionBar>
          <LinkButton href={editPath(id, state, true)} kind="primary">
            {t('review.edit')}
          </LinkButton>
        </ActionBar>
      ) : null}
    </div>
  );
}

/** The form again; `check` shows what is wrong at its fields. */
function editPath(id: string, state: string, check: boolean, field = ''): string {
  const search = [state === 'returned' ? 'fix' : '', check ? 'check' : '']
    .filter(Boolean)
    .join('&');
  return `${applicationPath(id)}${search ? `?${search}` : ''}${field ? `#${controlId(field)}` : ''}`;
}

function Missing({ id, state, faults }: Pick<ReviewBeforeSubmitProps, 'id' | 'state' | 'faults'>) {
  const { t } = useTranslation('applications');
  const words = useFaultWords();
  return (
    <Notice tone="warning" title={t('review.incompleteTitle', { count: faults.length })}>
      <p>{t('review.incompleteText')}</p>
      <ul className="mt-1 list-disc ps-5">
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.code}`}>
            <Link className="text-link" to={editPath(id, state, true, fault.field)}>
              {labelOf(fault.field, t)}: {words(fault)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const evidenceId = 'evidence';
const boxId = (part: ConsentPart) => `consent-${part}`;

/** The boxes that were left open, and the box whose words changed meanwhile. */
function openBoxes(refused: ReviewBeforeSubmitProps['refused']): readonly string[] {
  const boxes = refused?.error.details?.boxes;
  return Array.isArray(boxes) ? boxes.map(String) : [];
}

function ConsentForm({ id, state, consent, onBehalf, fair, refused }: ReviewBeforeSubmitProps) {
  const { t } = useTranslation('applications');
  const open = openBoxes(refused);
  const noPaper = refused?.error.code === 'application.evidence-missing';
  const [first] = open;
  useFocusOnFault(first ? boxId(first as ConsentPart) : noPaper ? evidenceId : undefined, refused);
  return (
    <Form method="post" className="form form--long" noValidate>
      <Panel title={t('review.consentTitle')}>
        <div className="grid gap-4">
          {(['rules', 'privacy'] as const).map((part) => (
            <div key={part}>
              <input type="hidden" name={`${part}Version`} value={consent[part].version} />
              {/* A changed text is a new box: a tick given to other words does not carry over. */}
              <Checkbox
                key={consent[part].version}
                id={boxId(part)}
                name={part}
                required
                label={<ConsentSentence part={part} words={consent[part]} fairSlug={fair.slug} />}
                errors={open.includes(part) ? [t('errors.consent')] : []}
              />
            </div>
          ))}
        </div>
        {onBehalf ? (
          <div className="mt-4">
            <Field
              id={evidenceId}
              label={t('review.evidence')}
              hint={t('review.evidenceHint')}
              required
              errors={noPaper ? [t('errors.required')] : []}
            >
              <TextInput name="evidence" defaultValue={refused?.evidence ?? ''} />
            </Field>
          </div>
        ) : null}
      </Panel>
      <ActionBar>
        <LinkButton href={editPath(id, state, false)}>{t('review.edit')}</LinkButton>
        <SubmitButton pendingLabel={t('review.submitting')}>
          {t(state === 'returned' ? 'review.resubmit' : 'review.submit')}
        </SubmitButton>
      </ActionBar>
    </Form>
  );
}

function ConsentSentence({
  part,
  words,
  fairSlug,
}: {
  readonly part: ConsentPart;
  readonly words: ConsentWords;
  readonly fairSlug: string;
}) {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  if (words.policies.length === 0) return <>{t(`review.${part}Standard`)}</>;
  const [before = '', after = ''] = t(`review.${part}`, { policies: '\u0000' }).split('\u0000');
  return (
    <>
      {before}
      {words.policies.map((policy, index) => (
        <span key={policy.kind}>
          {index > 0 ? ` ${t('review.consentAnd')} ` : ''}
          <a
            className="text-link"
            href={publicPolicyPath(fairSlug, policy.kind)}
            target="_blank"
            rel="noreferrer"
          >
            {textIn(locale, policy.titleVi, policy.titleEn)}
          </a>{' '}
          ({t('review.consentVersion', { version: policy.version })})
        </span>
      ))}
      {after}
    </>
  );
}
