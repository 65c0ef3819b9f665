import type { ReactNode } from 'react'

export type BlockProps = { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }

/** A titled part of a page. */
export function Block({ title, aside, children }: BlockProps): ReactNode {
  return (
    <section className="block">
      <header>
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
