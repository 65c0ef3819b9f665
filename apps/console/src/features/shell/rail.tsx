import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { NavLinks } from './nav-links.tsx'

export function Rail({ isWide }: { readonly isWide: boolean }): ReactNode {
  const { preferences } = useCore()
  const { rail } = useReadable(preferences.values)
  const isOpen = rail === 'open'
  const label = isOpen ? t('nav.collapse') : t('nav.expand')
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      <NavLinks withCounts={isWide && isOpen} />
      {isWide && (
        <button
          type="button"
          className="collapse"
          aria-label={label}
          title={label}
          onClick={() => preferences.change({ rail: isOpen ? 'closed' : 'open' })}
        >
          <Icon name={isOpen ? 'left' : 'right'} />
        </button>
      )}
    </nav>
  )
}
