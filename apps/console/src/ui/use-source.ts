import { SourceText } from '@alcove/contracts'
import { useQuery } from '@tanstack/react-query'
import { useCore } from './core-context.ts'

/** A source never changes under its id: a new version has a new one. */
export function useSource(sourceId: string | undefined): {
  source: SourceText | undefined
  isFailed: boolean
  isLoading: boolean
} {
  const { rest } = useCore()
  const query = useQuery({
    queryKey: ['source', sourceId],
    queryFn: () => rest.request({ path: `/api/source/${encodeURIComponent(sourceId ?? '')}`, answer: SourceText }),
    enabled: sourceId !== undefined,
    staleTime: Infinity,
  })
  return { source: query.data, isFailed: query.isError, isLoading: query.isLoading }
}
