import { OperationId, StopOperation } from '@alcove/contracts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { ApiError } from '../../core/rest.ts'
import { laterOf } from '../../core/stop/operations-view.ts'
import { t } from '../../texts/text.ts'
import { useCore, useMay } from '../../ui/core-context.ts'
import { Empty } from '../../ui/empty.tsx'
import { markReady } from '../../ui/reflect-on-root.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { useTitle } from '../../ui/use-title.ts'
import { loadFailure } from '../../words/load-failure.ts'
import { operationStage, operationTitle } from '../../words/operation-words.ts'
import { OperationHead } from './operation-head.tsx'
import { OperationSide } from './operation-side.tsx'
import { OneTarget, Targets } from './operation-targets.tsx'

/** One stop operation: who asked, why, and how far each target is (console.md 4.4). */
export function OperationPage(): ReactNode {
  const { operationId } = useParams({ from: '/shell/operations/$operationId' })
  const id = OperationId.safeParse(operationId)
  return id.success ? <KnownOperation key={id.data} operationId={id.data} /> : <UnknownOperation />
}

function KnownOperation({ operationId }: { operationId: OperationId }): ReactNode {
  const { rest, operations } = useCore()
  const live = useReadable(operations.operations).find((one) => one.operationId === operationId)
  const query = useQuery({
    queryKey: ['operation', operationId],
    queryFn: () => rest.request({ path: `/api/stop-operations/${operationId}`, answer: StopOperation }),
    staleTime: 0,
  })
  const operation = laterOf(live, query.data)
  const isReady = operation !== undefined || query.isError
  useEffect(() => markReady(isReady), [isReady])
  useTitle(operation ? operationTitle(operation) : t('operation.crumb'))

  if (!operation) {
    if (query.isPending) return <div className="column" aria-busy="true" />
    if (query.error instanceof ApiError && query.error.status === 404) return <UnknownOperation />
    const body = query.error instanceof ApiError ? query.error.body : undefined
    return (
      <Empty title={t('failed.title')} {...loadFailure(body)} level={1}>
        <button type="button" className="btn large primary" onClick={() => void query.refetch()}>
          {t('common.retry')}
        </button>
      </Empty>
    )
  }
  const [first] = operation.targets
  return (
    <div
      className="column"
      data-testid="operation"
      data-operation-id={operation.operationId}
      data-stage={operationStage(operation)}
    >
      <OperationHead operation={operation} />
      <div className="scroll pad" tabIndex={0} role="group" aria-label={operationTitle(operation)}>
        <div className="cols-2-1">
          {first && operation.targets.length === 1 ? (
            <OneTarget operation={operation} target={first} />
          ) : (
            <Targets operation={operation} />
          )}
          <OperationSide operation={operation} />
        </div>
      </div>
    </div>
  )
}

function UnknownOperation(): ReactNode {
  const mayEvents = useMay('event.read')
  useTitle(t('operation.notFoundTitle'))
  useEffect(() => markReady(true), [])
  return (
    <Empty title={t('operation.notFoundTitle')} text={t('operation.notFoundText')} art level={1}>
      <Link to="/sessions" search={{}} className="btn large primary">
        {t('notFound.toSessions')}
      </Link>
      {mayEvents && (
        <Link to="/events" search={{}} className="btn large">
          {t('operation.toEvents')}
        </Link>
      )}
    </Empty>
  )
}
