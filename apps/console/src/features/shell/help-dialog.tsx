import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import type { PlainKey } from '../../texts/text.ts'
import { useCore, useMay } from '../../ui/core-context.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useReadable } from '../../ui/use-readable.ts'

type Line = readonly [keys: string, text: PlainKey]

export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { preferences } = useCore()
  const { shortcuts } = useReadable(preferences.values)
  const mayEvents = useMay('event.read')
  const mayRun = useMay('al.run')
  const pages: Line[] = [
    ['g s', 'help.sessions'],
    ...(mayEvents ? [['g e', 'help.events'] as const] : []),
    ...(mayRun ? [['g w', 'help.workbench'] as const] : []),
  ]
  const groups: readonly (readonly [PlainKey, readonly Line[]])[] = [
    [
      'help.global',
      [['?', 'help.help'], ['/', 'help.search'], ...pages, ['a', 'help.activity'], ['Esc', 'help.escape']],
    ],
    [
      'help.grid',
      [
        ['↑ ↓ ← →', 'help.move'],
        ['Home End', 'help.ends'],
        ['Ctrl+Home Ctrl+End', 'help.corners'],
        ['PgUp PgDn', 'help.pages'],
        ['Enter o', 'help.open'],
        ['F2', 'help.enterCell'],
        ['v', 'help.peek'],
        ['s', 'help.stop'],
        ['f', 'help.filter'],
        ['c', 'help.link'],
      ],
    ],
    [
      'help.lists',
      [
        ['p', 'help.pause'],
        ['.', 'help.order'],
        ['r', 'help.resync'],
      ],
    ],
    [
      'help.detail',
      [
        ['1 2 3 4', 'help.tabs'],
        ['[ ]', 'help.neighbours'],
        ['s', 'help.stop'],
      ],
    ],
    ['help.dialogs', [['Ctrl+Enter', 'help.confirm']]],
  ]
  return (
    <Dialog title={t('help.title')} className="wide-dialog" onClose={onClose}>
      {!shortcuts && <p className="caution">{t('help.off')}</p>}
      <div className="help-grid">
        {groups.map(([title, lines]) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            {lines.map(([keys, text]) => (
              <div className="entry-line" key={keys}>
                <span>{t(text)}</span>
                <span className="keys">
                  {keys.split(' ').map((key) => (
                    <kbd className="kbd" key={key}>
                      {key}
                    </kbd>
                  ))}
                </span>
              </div>
            ))}
          </section>
        ))}
      </div>
      <p className="hint">{t('help.find')}</p>
    </Dialog>
  )
}
