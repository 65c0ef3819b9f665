import { useState } from 'react'
import type { ReactNode } from 'react'
import { t } from '../texts/text.ts'
import { useCore } from './core-context.ts'
import { Icon } from './icon.tsx'

export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Plain http hosts have no clipboard API.
    const area = document.createElement('textarea')
    area.value = text
    area.className = 'visually-hidden'
    document.body.append(area)
    area.select()
    document.execCommand('copy')
    area.remove()
  }
}

export function useCopy(): (text: string, said?: string) => void {
  const { announcer } = useCore()
  return (text, said = t('common.copied')) => void copyText(text).then(() => announcer.announce(said, 'polite', 'copy'))
}

export function CopyButton({
  text,
  label,
  className = 'more',
}: {
  text: () => string
  label: string
  className?: string
}): ReactNode {
  const copy = useCopy()
  const [isDone, setDone] = useState(false)
  const press = (): void => {
    copy(text())
    setDone(true)
    setTimeout(() => setDone(false), 1_500)
  }
  const isSquare = className === 'more'
  return (
    <button
      type="button"
      className={className}
      aria-label={isSquare ? label : undefined}
      title={isSquare ? label : undefined}
      onClick={press}
    >
      <Icon name={isDone ? 'check' : 'copy'} />
      {!isSquare && (isDone ? t('common.copied') : label)}
    </button>
  )
}
