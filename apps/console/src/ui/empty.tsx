import type { ReactNode } from 'react'

export type EmptyProps = {
  readonly title: string
  readonly text?: string
  readonly hint?: string
  readonly art?: boolean
  readonly level?: 1 | 2
  readonly children?: ReactNode
}

export function Empty({ title, text, hint, art = false, level = 2, children }: EmptyProps): ReactNode {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className="empty">
      {art && (
        <svg
          className="art"
          viewBox="0 0 120 96"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <path d="M8 92h104" />
          <path d="M24 92V52a36 36 0 0 1 72 0v40" />
          <path d="M36 92V52a24 24 0 0 1 48 0v40" opacity=".7" />
          <path d="M48 92V52a12 12 0 0 1 24 0v40" opacity=".45" strokeDasharray="3 4" />
        </svg>
      )}
      <Heading>{title}</Heading>
      {text && <p>{text}</p>}
      {children && <div className="btn-row">{children}</div>}
      {hint && <p className="hint">{hint}</p>}
    </div>
  )
}
