import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/kernel/format-date';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Badge } from '~/ui/feedback/badge';
import { Panel } from '~/ui/feedback/panel';
import { useLocale } from '~/ui/locale';
import { ConfirmDialog } from '~/ui/overlay/confirm-dialog';
import type { Colleague } from '../list-colleagues.server';
import { PersonLine } from './person-line';

type Line = Omit<Colleague, 'since'> & { readonly since: string };

export interface ColleagueListProps {
  readonly colleagues: readonly Line[];
  readonly personId: string;
  readonly mayManage: boolean;
}

/** Who works for the organisation; managers change roles and end memberships, everybody may leave. */
export function ColleagueList({ colleagues, personId, mayManage }: ColleagueListProps) {
  const { t } = useTranslation('accounts');
  const locale = useLocale();
  return (
    <Panel flush className="mb-5">
      <ul>
        {colleagues.map((one) => {
          const own = one.personId === personId;
          return (
            <PersonLine
              key={one.membershipId}
              name={one.name}
              facts={`${one.email} · ${t('colleagues.since', { date: formatDate(one.since, locale) })}`}
              badge={
                <>
                  <Badge tone={one.role === 'manager' ? 'done' : 'neutral'}>
                    {t(`roles.${one.role}`)}
                  </Badge>
                  {own ? <Badge tone="given">{t('colleagues.you')}</Badge> : null}
                </>
              }
              actions={
                mayManage || own ? <LineActions line={one} own={own} mayManage={mayManage} /> : null
              }
            />
          );
        })}
      </ul>
    </Panel>
  );
}

function LineActions({
  line,
  own,
  mayManage,
}: {
  readonly line: Line;
  readonly own: boolean;
  readonly mayManage: boolean;
}) {
  const { t } = useTranslation('accounts');
  const fields = { membership: line.membershipId, name: line.name };
  const other = line.role === 'manager' ? 'member' : 'manager';
  return (
    <>
      {mayManage ? (
        <Form method="post">
          <input type="hidden" name="membership" value={line.membershipId} />
          <input type="hidden" name="name" value={line.name} />
          <SubmitButton kind="quiet" size="small" name="intent" value={other}>
            {t(other === 'manager' ? 'colleagues.makeManager' : 'colleagues.makeMember')}
          </SubmitButton>
        </Form>
      ) : null}
      <ConfirmDialog
        label={t(own ? 'colleagues.leave' : 'colleagues.end')}
        look={{ kind: 'plain', size: 'small' }}
        title={t('colleagues.endTitle', { name: line.name })}
        confirmLabel={t(own ? 'colleagues.leave' : 'colleagues.end')}
        danger
        fields={{ ...fields, intent: 'end', own: own ? 'yes' : 'no' }}
      >
        {t('colleagues.endText')}
      </ConfirmDialog>
    </>
  );
}
