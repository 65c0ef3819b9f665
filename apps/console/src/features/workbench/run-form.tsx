import { SessionUid } from '@alcove/contracts'
import type { Run } from '@alcove/contracts'
import { useEffect, useId, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { SessionView } from '../../core/session/session-view.ts'
import { t } from '../../texts/text.ts'
import { useCore, useViewer } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { SourceLines } from '../../ui/source-lines.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { useSource } from '../../ui/use-source.ts'
import type { Codeunit } from './workbench-page.tsx'

export type RunFormProps = {
  readonly codeunit: Codeunit
  readonly companies: readonly string[]
  readonly ownRun: Run | undefined
  readonly isStarting: boolean
  readonly problem: string | undefined
  readonly onRun: (where: 'background' | 'own', company: string | undefined) => void
}

export function RunForm({ codeunit, companies, ownRun, isStarting, problem, onRun }: RunFormProps): ReactNode {
  const { me, sessionEnd } = useViewer()
  const ids = { background: useId(), own: useId(), reason: useId() }
  const [where, setWhere] = useState<'background' | 'own'>('background')
  const [company, setCompany] = useState(companies[0])
  const [isSourceShown, setSourceShown] = useState(true)
  const isOwnGone = me?.session === undefined || sessionEnd !== undefined
  const refusal =
    where === 'own' && isOwnGone ? t('workbench.ownNone') : where === 'own' && ownRun ? t('workbench.busy') : undefined
  const run = (): void => {
    if (!isStarting && refusal === undefined) onRun(where, where === 'background' ? company : undefined)
  }
  return (
    <>
      <div className="wb-run">
        <div className="line">
          <h2 className="grow cut">{t('workbench.codeunit', { id: codeunit.id, name: codeunit.name })}</h2>
          {codeunit.sourceId !== undefined && (
            <button
              type="button"
              className="btn soft"
              aria-pressed={isSourceShown}
              onClick={() => setSourceShown(!isSourceShown)}
            >
              <Icon name="code" />
              {t('workbench.source')}
            </button>
          )}
          <button
            type="button"
            className="btn primary"
            aria-disabled={isStarting || refusal !== undefined || undefined}
            aria-describedby={refusal === undefined ? undefined : ids.reason}
            onClick={run}
          >
            <Icon name="play" />
            {t('workbench.run')}
          </button>
        </div>
        {(refusal ?? problem) !== undefined && (
          <p className={refusal === undefined ? 'refusal' : 'notice-info'} id={ids.reason}>
            <Icon name={refusal === undefined ? 'warn' : 'info'} />
            <span>{refusal ?? problem}</span>
          </p>
        )}
        <fieldset className="choice">
          <legend className="visually-hidden">{t('workbench.where')}</legend>
          <div>
            <input
              id={ids.background}
              type="radio"
              name="where"
              checked={where === 'background'}
              onChange={() => setWhere('background')}
            />
            <label htmlFor={ids.background} className={where === 'background' ? 'strong' : ''}>
              {t('workbench.background')}
            </label>
            <span className="hint">
              {t('workbench.backgroundText')}
              <select
                className="select"
                aria-label={t('workbench.company')}
                value={company}
                onChange={(event) => {
                  setCompany(event.target.value)
                  setWhere('background')
                }}
              >
                {companies.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            </span>
          </div>
          <div>
            <input id={ids.own} type="radio" name="where" checked={where === 'own'} onChange={() => setWhere('own')} />
            <label htmlFor={ids.own} className={where === 'own' ? 'strong' : ''}>
              {t('workbench.own')}
            </label>
            <span className="hint">
              {isOwnGone
                ? t('workbench.ownNone')
                : t('workbench.ownText', { number: String(me?.session?.number ?? '') })}
            </span>
          </div>
        </fieldset>
      </div>
      {isSourceShown && codeunit.sourceId !== undefined ? (
        <Source sourceId={codeunit.sourceId} codeunit={codeunit} ownRun={ownRun} />
      ) : (
        <div className="grow pad">
          {codeunit.sourceId === undefined && <p className="hint">{t('workbench.noSource')}</p>}
        </div>
      )}
    </>
  )
}

type SourceProps = { readonly sourceId: string; readonly codeunit: Codeunit; readonly ownRun: Run | undefined }

function Source({ sourceId, codeunit, ownRun }: SourceProps): ReactNode {
  const { source, isFailed } = useSource(sourceId)
  if (isFailed) return <p className="grow pad hint">{t('workbench.noSource')}</p>
  if (!source) return <div className="grow" aria-busy="true" />
  const label = t('stack.source', { object: codeunit.name })
  return ownRun ? (
    <FollowedSource text={source.text} sourceId={sourceId} label={label} run={ownRun} />
  ) : (
    <SourceLines text={source.text} label={label} startAt={lineOf(source.text, codeunit.id)} />
  )
}

/** A file may hold several objects. */
function lineOf(text: string, codeunitId: number): number {
  const declaration = new RegExp(`^\\s*codeunit\\s+${codeunitId}\\b`, 'i')
  return Math.max(1, text.split('\n').findIndex((line) => declaration.test(line)) + 1)
}

/** The line the run stands on, when it stands in this source. */
function FollowedSource({
  text,
  sourceId,
  label,
  run,
}: {
  text: string
  sourceId: string
  label: string
  run: Run
}): ReactNode {
  const { stream } = useCore()
  const view = useMemo(() => new SessionView(SessionUid.parse(run.uid), true), [run.uid])
  useEffect(() => stream.open(view), [stream, view])
  const { snapshot } = useReadable(view.state)
  const frame = snapshot?.stack?.frames.find((one) => one.sourceId === sourceId)
  const isAsking = snapshot?.row?.state === 'waiting-dialog'
  return (
    <SourceLines
      text={text}
      label={label}
      current={frame?.line}
      currentText={isAsking ? t('workbench.waitsForYou') : t('workbench.running')}
      follows
    />
  )
}
