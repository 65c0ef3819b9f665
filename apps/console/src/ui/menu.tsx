import { useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'
import { Popover } from './popover.tsx'

export type MenuItem =
  | {
      readonly kind?: 'item'
      readonly label: string
      readonly icon?: IconName
      readonly hint?: string
      readonly onChoose: () => void
    }
  | {
      readonly kind: 'radio' | 'check'
      readonly label: string
      readonly checked: boolean
      readonly hint?: string
      readonly onChoose: () => void
    }
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'line' }

export type MenuProps = {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly anchor: RefObject<HTMLElement | null>
  readonly onClose: () => void
  readonly align?: 'start' | 'end'
  readonly head?: ReactNode
}

export function Menu({ label, items, anchor, onClose, align = 'end', head }: MenuProps): ReactNode {
  return (
    <Popover anchor={anchor} onClose={onClose} align={align} className="menu-box">
      {head}
      <div role="menu" aria-label={label} className="menu" onKeyDown={moveInMenu}>
        {items.map((item, index) => (
          <Entry key={index} item={item} onClose={onClose} anchor={anchor} />
        ))}
      </div>
    </Popover>
  )
}

function Entry({
  item,
  onClose,
  anchor,
}: {
  item: MenuItem
  onClose: () => void
  anchor: MenuProps['anchor']
}): ReactNode {
  if (item.kind === 'line') return <div role="separator" className="menu-line" />
  if (item.kind === 'heading') {
    return (
      <div role="presentation" className="menu-heading">
        {item.label}
      </div>
    )
  }
  const isChoice = item.kind === 'radio' || item.kind === 'check'
  const choose = (): void => {
    // A check stays open: several may be wanted.
    if (item.kind !== 'check') {
      onClose()
      anchor.current?.focus()
    }
    item.onChoose()
  }
  return (
    <button
      type="button"
      role={item.kind === 'radio' ? 'menuitemradio' : item.kind === 'check' ? 'menuitemcheckbox' : 'menuitem'}
      aria-checked={isChoice ? item.checked : undefined}
      tabIndex={-1}
      className="menu-item"
      onClick={choose}
    >
      {'checked' in item && <span className="menu-check">{item.checked && <Icon name="check" />}</span>}
      {'icon' in item && item.icon && <Icon name={item.icon} />}
      <span className="grow cut">{item.label}</span>
      {item.hint && <span className="kbd">{item.hint}</span>}
    </button>
  )
}

function moveInMenu(event: React.KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
  const at = items.indexOf(document.activeElement as HTMLElement) // the focused element of a page is an HTMLElement
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
  if (next === undefined) return
  event.preventDefault()
  event.stopPropagation()
  items[(next + items.length) % items.length]?.focus()
}

export type MenuButtonProps = {
  readonly label: string
  readonly className?: string
  readonly content: ReactNode
  readonly items: () => readonly MenuItem[]
  readonly align?: 'start' | 'end'
  readonly head?: ReactNode
  readonly tabIndex?: number
  readonly title?: string
  readonly onOpenChange?: (isOpen: boolean) => void
}

export function MenuButton(props: MenuButtonProps): ReactNode {
  const anchor = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const open = (next: boolean): void => {
    setOpen(next)
    props.onOpenChange?.(next)
  }
  return (
    <>
      <button
        type="button"
        ref={anchor}
        className={props.className ?? 'btn soft'}
        aria-label={props.label}
        title={props.title}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        tabIndex={props.tabIndex}
        onClick={() => open(!isOpen)}
      >
        {props.content}
      </button>
      {isOpen && (
        <Menu
          label={props.label}
          items={props.items()}
          anchor={anchor}
          onClose={() => open(false)}
          align={props.align ?? 'end'}
          head={props.head}
        />
      )}
    </>
  )
}
