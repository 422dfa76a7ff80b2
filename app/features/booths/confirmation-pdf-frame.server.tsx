import { Path, Svg, Text, View } from '@react-pdf/renderer';
import type { Locale } from '~/kernel/format';
import { wallTime } from '~/kernel/format-date';
import { findProvince } from '~/kernel/provinces';
import { paperColors } from '~/platform/pdf/paper-colors';
import { qrPath } from '~/platform/qr/qr-path';
import { confirmationCode } from './confirmation-code';
import { confirmationStyles as styles } from './confirmation-pdf-styles.server';
import type { Confirmation, ConfirmingFair } from './find-confirmations.server';
import { keepEndTogether } from './keep-end-together';
import { publicBoothPath } from './paths';

export interface Drawing {
  readonly fair: ConfirmingFair;
  readonly t: (key: string, values?: object) => string;
  readonly words: (key: string | string[], values?: object) => string;
  readonly locale: Locale;
  readonly origin: string;
}

export interface PartProps {
  readonly drawing: Drawing;
  readonly confirmation: Confirmation;
}

/** On the second sheet and after it, at the top, as the decree asks. */
export function PageNumber() {
  return (
    <Text
      fixed
      style={styles.pageNumber}
      render={({ subPageNumber }) => (subPageNumber > 1 ? String(subPageNumber) : '')}
    />
  );
}

/** Organiser and number on the left, state, motto, place and date on the right, then the title and what it rests on. */
export function ConfirmationHead({ drawing, confirmation }: PartProps) {
  const { fair, t, words, locale } = drawing;
  const { issued, number } = confirmation;
  const place = findProvince(fair.provinceSlug)?.name ?? '';
  const basis = fair.letterNumber
    ? t('basis', { letter: fair.letterNumber, organiser: fair.organiser })
    : t('basisPlain', { organiser: fair.organiser });
  return (
    <>
      <View style={styles.head}>
        <View style={styles.organiser}>
          <Text style={styles.smallCaps}>
            {keepEndTogether(fair.organiser.toLocaleUpperCase('vi'))}
          </Text>
          <View style={[styles.rule, { width: 60 }]} />
          <Text>
            {issued
              ? t('number', { code: confirmationCode(words, number, issued.revision) })
              : t('numberDraft')}
          </Text>
          {issued ? null : <Text style={styles.italic}>{t('draft')}</Text>}
        </View>
        <View style={styles.state}>
          <Text style={styles.smallCaps}>{t('state')}</Text>
          <Text style={styles.bold}>{t('motto')}</Text>
          <View style={[styles.rule, { width: 150 }]} />
          <Text style={styles.italic}>{t('place', { place, ...dateParts(issued?.at) })}</Text>
        </View>
      </View>
      <Text style={styles.title}>{t('title')}</Text>
      <Text style={styles.subject}>
        {keepEndTogether(locale === 'en' ? fair.nameEn : fair.nameVi)}
      </Text>
      {issued?.formerAt ? (
        <Text style={styles.replaces}>
          {t('replaces', {
            code: confirmationCode(words, number, issued.revision - 1),
            ...dateParts(issued.formerAt),
          })}
        </Text>
      ) : null}
      <Text style={styles.basis}>{keepEndTogether(basis)}</Text>
    </>
  );
}

/** Days under 10 and the months 1 and 2 get a zero before them, so that nothing can be written in; a draft has no date yet. */
function dateParts(at: Date | undefined) {
  const date = at && wallTime(at);
  if (!date) return { day: '…', month: '…', year: '…' };
  const padded = (value: number) => String(value).padStart(2, '0');
  return {
    day: padded(date.day),
    month: date.month < 3 ? padded(date.month) : String(date.month),
    year: date.year,
  };
}

/** Receivers and the code to scan on the left, the place for signature, name and seal on the right. */
export function ConfirmationFoot({ drawing: { fair, t, origin }, confirmation }: PartProps) {
  const code = confirmation.booths[0]?.code ?? '';
  const { size, path } = qrPath(`${origin}${publicBoothPath(fair.slug, code)}`);
  return (
    <View style={styles.foot} wrap={false}>
      <View style={styles.footLeft}>
        <View style={styles.receivers}>
          <Text style={[styles.bold, styles.italic]}>{t('receivers')}</Text>
          <Text>{t('receiver', { name: confirmation.facility.name })}</Text>
          <Text>{t('archive')}</Text>
        </View>
        <Svg width={64} height={64} viewBox={`0 0 ${size} ${size}`}>
          <Path d={path} fill={paperColors.ink} />
        </Svg>
        <Text style={styles.scan}>{keepEndTogether(t('scan'))}</Text>
      </View>
      <View style={styles.sign}>
        <Text style={styles.bold}>{t('signFor')}</Text>
        <Text style={styles.italic}>{t('signHow')}</Text>
        <View style={styles.seal} />
      </View>
    </View>
  );
}
