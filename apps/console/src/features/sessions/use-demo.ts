import { DemoStart, StopOperation } from '@alcove/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { randomId } from '../../core/random-id.ts'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'

/** Starts the Night Shift example; stopping it is an ordinary stop operation (console.md 2.1). */
export function useDemo(): { start: () => void; stop: () => void; isStarting: boolean; isStopping: boolean } {
  const core = useCore()
  const queries = useQueryClient()
  const again = (): void => void queries.invalidateQueries({ queryKey: ['workbench'] })
  const start = useMutation({
    mutationFn: () => core.rest.request({ method: 'POST', path: '/api/demo/start', body: {}, answer: DemoStart }),
    onSuccess: () => core.announcer.announce(t('demo.started')),
    onError: () => core.toasts.add({ tone: 'danger', title: t('demo.failed') }),
    onSettled: again,
  })
  const stop = useMutation({
    mutationFn: () =>
      core.rest.request({
        method: 'POST',
        path: '/api/demo/stop',
        body: { operationId: randomId() },
        answer: StopOperation,
      }),
    onSuccess: (operation) => {
      core.operations.take(operation)
      core.activityOpen.set(true)
    },
    onError: () => core.toasts.add({ tone: 'danger', title: t('demo.stopFailed') }),
    onSettled: again,
  })
  return {
    start: () => !start.isPending && start.mutate(),
    stop: () => !stop.isPending && stop.mutate(),
    isStarting: start.isPending,
    isStopping: stop.isPending,
  }
}
