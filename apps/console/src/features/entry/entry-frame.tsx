import type { ReactNode } from 'react'
import { Brand } from '../../ui/brand.tsx'

/** The page before the shell: arches, mark, one card. */
export function EntryFrame({ foot, children }: { readonly foot: string; readonly children: ReactNode }): ReactNode {
  return (
    <main className="entry">
      <svg
        className="arches"
        viewBox="0 0 1280 800"
        preserveAspectRatio="xMidYMax slice"
        fill="none"
        stroke="currentColor"
        strokeWidth="1"
        aria-hidden="true"
      >
        {[300, 380, 460, 540, 620, 700].map((radius) => (
          <path
            key={radius}
            d={`M${640 - radius} 800V${110 + radius * 0.72}a${radius} ${radius} 0 0 1 ${2 * radius} 0V800`}
          />
        ))}
      </svg>
      <div className="entry-box">
        <Brand large />
        <div className="entry-card">{children}</div>
        <p className="entry-foot">{foot}</p>
      </div>
    </main>
  )
}
