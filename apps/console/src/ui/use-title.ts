import { useEffect } from 'react'
import { t } from '../texts/text.ts'

export function useTitle(page: string): void {
  useEffect(() => {
    document.title = t('app.title', { page })
  }, [page])
}
