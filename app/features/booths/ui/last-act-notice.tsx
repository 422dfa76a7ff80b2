import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Notice } from '~/ui/feedback/notice';
import { Icon } from '~/ui/icons/icon';

/** What the reader just did, and the way back. */
export function LastActNotice({
  last,
  action,
  to,
}: {
  readonly last: {
    readonly entryId: string;
    readonly action: string;
    readonly booths: readonly string[];
    readonly facility: string | null;
  };
  readonly action: string;
  readonly to: string;
}) {
  const { t } = useTranslation('booths');
  const words = {
    booths: last.booths.join(', '),
    facility: last.facility ?? t('last.nobody'),
  };
  return (
    <Notice
      tone="done"
      live
      title={t(`last.${last.action.replace('booth.', '')}`, words)}
      actions={
        <Form method="post" action={action} preventScrollReset>
          <input type="hidden" name="to" value={to} />
          <input type="hidden" name="entry" value={last.entryId} />
          <SubmitButton
            kind="plain"
            size="small"
            name="intent"
            value="undo"
            icon={<Icon name="undo" />}
          >
            {t('last.undo')}
          </SubmitButton>
        </Form>
      }
    />
  );
}
