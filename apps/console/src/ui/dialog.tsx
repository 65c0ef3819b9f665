import { useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { t } from '../texts/text.ts'
import { Icon } from './icon.tsx'
import { InLayer, trapTab, useEscape, useModal } from './layer.tsx'

export type DialogProps = {
  readonly role?: 'dialog' | 'alertdialog'
  readonly title: string
  /** Shown in place of the plain title line. */
  readonly head?: ReactNode
  readonly describedBy?: string
  readonly className?: string
  readonly footer?: ReactNode
  readonly onClose: () => void
  readonly onOutside?: () => void
  readonly hasClose?: boolean
  readonly returnTo?: () => HTMLElement | null | undefined
  readonly children?: ReactNode
}

/** A full-height sheet on narrow screens (console.md 17). */
export function Dialog(props: DialogProps): ReactNode {
  const { role = 'dialog', title, head, describedBy, className = '', footer, onClose, hasClose = true } = props
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const onOutside = props.onOutside ?? onClose
  useModal(box, props.returnTo)
  useEscape(onClose)

  return (
    <InLayer>
      <div className="overlay" ref={box} onMouseDown={(event) => event.target === event.currentTarget && onOutside()}>
        <div
          className={`dialog ${className}`}
          role={role}
          aria-modal="true"
          aria-labelledby={titleId}
          aria-describedby={describedBy}
          onKeyDown={trapTab}
        >
          <header>
            {head}
            <h2 id={titleId} className={head ? 'visually-hidden' : 'grow'}>
              {title}
            </h2>
            {hasClose && (
              <button type="button" className="more" aria-label={t('common.close')} onClick={onClose}>
                <Icon name="x" />
              </button>
            )}
          </header>
          <div className="body">{props.children}</div>
          {footer && <footer>{footer}</footer>}
        </div>
      </div>
    </InLayer>
  )
}
