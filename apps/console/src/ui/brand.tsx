import type { ReactNode } from 'react'
import { t } from '../texts/text.ts'

/** An arch with a session in it, and the drawn wordmark. */
export function Brand({ large = false }: { readonly large?: boolean }): ReactNode {
  return (
    <span className={large ? 'brand large' : 'brand'} role="img" aria-label={t('app.name')}>
      <svg className="mark" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M2.5 21.5V11.5a9.5 9.5 0 0 1 19 0v10h-4.6V11.5a4.9 4.9 0 0 0-9.8 0v10z" fill="currentColor" />
        <circle cx="12" cy="18.6" r="2.9" fill="currentColor" />
      </svg>
      <svg className="word" viewBox="0 0 68 20" aria-hidden="true">
        <g fill="none" stroke="currentColor" strokeWidth="2.1">
          <path d="M2.05 18.5V8.6a5.35 5.35 0 0 1 10.7 0v9.9M2.05 13.2h10.7" />
          <path d="M18 2v16.5" />
          <path d="M30.34 10.28a4.35 4.35 0 1 0 0 6.04" />
          <circle cx="38.6" cy="13.3" r="4.35" />
          <path d="M45.6 8.3l4.15 9.2 4.15-9.2" strokeLinejoin="bevel" />
          <path d="M57.1 13.35h8.75a4.4 4.4 0 1 0-1.5 3.25" />
        </g>
      </svg>
    </span>
  )
}
