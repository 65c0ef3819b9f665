import type { ReactNode } from 'react'
import { useCore } from '../../ui/core-context.ts'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { StopDialog } from './stop-dialog.tsx'

/** One stop dialog for every place that asks for it. */
export function StopHost(): ReactNode {
  const { stopDesk } = useCore()
  const opening = useReadable(stopDesk.opening)
  if (!opening) return null
  return (
    <ErrorBoundary name="stop-dialog" key={opening.row.uid}>
      <StopDialog opening={opening} />
    </ErrorBoundary>
  )
}
