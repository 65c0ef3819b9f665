import type { SessionSnapshot } from '@alcove/contracts'
import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Icon } from '../../ui/icon.tsx'

export function RawTab({ snapshot }: { readonly snapshot: SessionSnapshot }): ReactNode {
  const { viewId: _viewId, topic: _topic, ...shown } = snapshot
  const text = JSON.stringify(shown, undefined, 2)
  const download = (): void => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    link.download = `session-${snapshot.row?.number ?? 'unknown'}.json`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <div className="column">
      <div className="subbar">
        <span className="grow" />
        <CopyButton text={() => text} label={t('raw.copy')} className="btn soft" />
        <button type="button" className="btn soft" onClick={download}>
          <Icon name="download" />
          {t('raw.download')}
        </button>
      </div>
      <pre className="raw" tabIndex={0} role="group" aria-label={t('raw.label')}>
        {text}
      </pre>
    </div>
  )
}
