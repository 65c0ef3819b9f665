import './no-eval.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import type { LiveRegions } from './core/announce.ts'
import { ConsoleCore } from './core/console-core.ts'
import { ApiError } from './core/rest.ts'
import { FirstLoadFailed } from './features/shell/first-load-failed.tsx'
import { droppedIn, makeRouter } from './router.tsx'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/buttons.css'
import './styles/fields.css'
import './styles/controls.css'
import './styles/shell.css'
import './styles/panel.css'
import './styles/layers.css'
import './styles/shell-narrow.css'
import './styles/dialog.css'
import './styles/entry.css'
import './styles/grid.css'
import './styles/list.css'
import './styles/session.css'
import './styles/source.css'
import './styles/events.css'
import './styles/workbench.css'
import './styles/pages-narrow.css'
import './styles/operation.css'
import './styles/print.css'
import { CoreContext } from './ui/core-context.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { reflectOnRoot } from './ui/reflect-on-root.ts'

function liveRegions(): LiveRegions | undefined {
  const polite = document.querySelector('[data-testid="live-polite"]')
  const assertive = document.querySelector('[data-testid="live-assertive"]')
  return polite && assertive ? { polite, assertive } : undefined
}

const core = new ConsoleCore(liveRegions)
reflectOnRoot(core)

const place = document.getElementById('app')
if (!place) throw new Error('index.html has no #app')
const root = createRoot(place)
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 2 && !(error instanceof ApiError && error.status < 500),
      refetchOnWindowFocus: false,
      staleTime: 30_000,
    },
  },
})

async function start(): Promise<void> {
  await core.viewer.load(core.rest)
  const { status, me } = core.viewer.state.current()
  if (status === 'failed') return root.render(<FirstLoadFailed retry={() => void start()} />)
  if (me) core.enter(me)
  core.droppedParameters.set(droppedIn(window.location.pathname, window.location.search))
  const router = makeRouter(core)
  root.render(
    <ErrorBoundary name="console">
      <CoreContext value={core}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </CoreContext>
    </ErrorBoundary>,
  )
}

void start()
