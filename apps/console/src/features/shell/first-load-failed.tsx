import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { Empty } from '../../ui/empty.tsx'

/** The server did not even say who is signed in. */
export function FirstLoadFailed({ retry }: { readonly retry: () => void }): ReactNode {
  return (
    <main className="column">
      <Empty title={t('failed.title')} text={t('signIn.noAnswer')} art level={1}>
        <button type="button" className="btn large primary" onClick={retry}>
          {t('common.retry')}
        </button>
      </Empty>
    </main>
  )
}
