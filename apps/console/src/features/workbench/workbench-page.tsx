import { Run, Runs, Workbench } from '@alcove/contracts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import { ApiError } from '../../core/rest.ts'
import { t } from '../../texts/text.ts'
import { useCore, useMay } from '../../ui/core-context.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { markReady } from '../../ui/reflect-on-root.ts'
import { useTitle } from '../../ui/use-title.ts'
import { AccessPage } from '../shell/access-page.tsx'
import { CodeunitList } from './codeunit-list.tsx'
import { DemoCard } from './demo-card.tsx'
import { RunForm } from './run-form.tsx'
import { RunsList } from './runs-list.tsx'
import { useRunNews } from './use-run-news.ts'

export type Codeunit = Workbench['apps'][number]['codeunits'][number]

export function WorkbenchPage(): ReactNode {
  return useMay('al.run') ? <Bench /> : <AccessPage />
}

function Bench(): ReactNode {
  const { rest } = useCore()
  const navigate = useNavigate()
  const { codeunit: chosen } = useSearch({ from: '/shell/workbench' })
  useTitle(t('workbench.title'))
  const bench = useQuery({
    queryKey: ['workbench'],
    queryFn: () => rest.request({ path: '/api/workbench', answer: Workbench }),
    staleTime: 0,
  })
  const runs = useQuery({
    queryKey: ['runs'],
    queryFn: () => rest.request({ path: '/api/runs', answer: Runs }),
    staleTime: 0,
  })
  useRunNews(runs.data?.runs ?? [])
  useEffect(() => markReady(!bench.isPending && !runs.isPending), [bench.isPending, runs.isPending])
  const codeunits = useMemo(() => bench.data?.apps.flatMap((app) => app.codeunits) ?? [], [bench.data])
  const selected =
    codeunits.find(({ id }) => String(id) === chosen) ?? codeunits.find(({ needsRecord }) => needsRecord === undefined)
  const choose = (id: number): void =>
    void navigate({ to: '/workbench', search: { codeunit: String(id) }, replace: true })
  const run = useRun()

  if (bench.isError) {
    return (
      <Empty title={t('failed.title')} text={t('failed.text')} level={1}>
        <button type="button" className="btn large primary" onClick={() => void bench.refetch()}>
          {t('common.retry')}
        </button>
      </Empty>
    )
  }
  return (
    <div className="column">
      <div className="title-row">
        <h1>{t('workbench.title')}</h1>
        {bench.data && <span className="counts">{t('workbench.apps', { count: bench.data.apps.length })}</span>}
      </div>
      <div className="wb" aria-busy={bench.isPending || undefined}>
        <div className="wb-list">
          {bench.data && <CodeunitList apps={bench.data.apps} selected={selected?.id} onChoose={choose} />}
          {bench.data?.demo.available && <DemoCard running={bench.data.demo.running} />}
        </div>
        <div className="wb-main">
          <ErrorBoundary name="run">
            {bench.data && selected ? (
              <RunForm
                key={selected.id}
                codeunit={selected}
                companies={bench.data.companies}
                ownRun={runs.data?.runs.find((one) => one.where === 'own' && one.state === 'running')}
                isStarting={run.isPending}
                problem={run.error ? problemText(run.error) : undefined}
                onRun={(where, company) =>
                  run.mutate({ codeunitId: selected.id, where, ...(company !== undefined && { company }) })
                }
              />
            ) : (
              bench.data && (
                <p className="pad muted">{codeunits.length === 0 ? t('workbench.noneAtAll') : t('workbench.choose')}</p>
              )
            )}
          </ErrorBoundary>
          <ErrorBoundary name="runs">
            <RunsList runs={runs.data?.runs ?? []} isLoaded={runs.isSuccess} />
          </ErrorBoundary>
        </div>
      </div>
    </div>
  )
}

function useRun() {
  const { rest, announcer } = useCore()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { codeunitId: number; where: 'background' | 'own'; company?: string }) =>
      rest.request({ method: 'POST', path: '/api/runs', body, answer: Run }),
    onSuccess: (run) => announcer.announce(t('workbench.started', { number: String(run.number) })),
    onError: (error) => announcer.announce(problemText(error), 'assertive'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['runs'] }),
  })
}

function problemText(error: Error): string {
  if (!(error instanceof ApiError)) return t('signIn.noAnswer')
  const { code, reference, parameters } = error.body
  if (code === 'busy') return t('workbench.busy')
  if (code === 'session-ended') return t('workbench.ownNone')
  if (code === 'needs-record') return t('workbench.needsRecord', { table: String(parameters?.['table'] ?? '') })
  if (code === 'start-refused' && parameters?.['message'] !== undefined) {
    return t('workbench.startRefused', { reason: String(parameters['message']) })
  }
  return t('workbench.refused', { reference: reference === undefined ? '' : t('common.reference', { reference }) })
}
