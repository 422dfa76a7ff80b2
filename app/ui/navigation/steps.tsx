import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import type { NavState } from './nav-item';

export interface Step {
  readonly key: string;
  readonly label: string;
  readonly state: NavState;
  readonly href?: string;
  readonly count?: string;
}

export interface StepsProps {
  readonly steps: readonly Step[];
  readonly label: string;
  readonly vertical?: boolean;
}

/** The life of something: what is done (gold), what is now (lacquer), what waits. */
export function Steps({ steps, label, vertical }: StepsProps) {
  const { t } = useTranslation('ui');
  return (
    <nav aria-label={label}>
      <ol className={clsx('steps', vertical && 'steps--vertical')}>
        {steps.map((step) => {
          const className = `steps__step steps__step--${step.state}`;
          const current = step.state === 'now' ? 'step' : undefined;
          const inner = (
            <>
              <span className="steps__bar" aria-hidden="true" />
              <span className="steps__name">
                <span className="steps__words">{step.label}</span>
                <span className="sr-only">, {t(`steps.${step.state}`)}</span>
                {step.count ? <span className="steps__count">{step.count}</span> : null}
              </span>
            </>
          );
          return (
            <li key={step.key}>
              {step.href ? (
                <Link to={step.href} className={className} aria-current={current}>
                  {inner}
                </Link>
              ) : (
                <span className={className} aria-current={current}>
                  {inner}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
