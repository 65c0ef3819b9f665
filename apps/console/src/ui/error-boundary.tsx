import { Component } from 'react'
import type { ErrorInfo, ReactNode } from 'react'
import { t } from '../texts/text.ts'
import { copyText } from './copy-button.tsx'
import { Icon } from './icon.tsx'

type Props = {
  readonly name: string
  /** A new value, for example another page, tries again. */
  readonly resetKey?: string
  readonly children: ReactNode
}
type State = { readonly error?: Error; readonly stack: string }

/** One per page and per panel: a broken part does not take the rest with it (console.md 21). */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { stack: '' }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo): void {
    this.setState({ stack: info.componentStack ?? '' })
  }

  override componentDidUpdate(before: Props): void {
    if (before.resetKey !== this.props.resetKey && this.state.error) this.#again()
  }

  override render(): ReactNode {
    const { error, stack } = this.state
    if (!error) return this.props.children
    const report = (): string =>
      [
        `Alcove console, ${this.props.name}`,
        new Date().toISOString(),
        error.name,
        error.stack ?? error.message,
        stack,
      ].join('\n')
    return (
      <section className="empty" role="alert" aria-labelledby={`broken-${this.props.name}`}>
        <Icon name="warn" className="t-warn" />
        <h2 id={`broken-${this.props.name}`}>{t('broken.title')}</h2>
        <p>{t('broken.text')}</p>
        <div className="btn-row">
          <button
            type="button"
            className="btn primary"
            onClick={() => this.setState({ stack: '' }, () => this.#again())}
          >
            {t('broken.reload')}
          </button>
          <button type="button" className="btn soft" onClick={() => void copyText(report())}>
            {t('broken.copy')}
          </button>
        </div>
      </section>
    )
  }

  #again(): void {
    this.setState(() => ({ error: undefined }) as unknown as State) // removes the optional key
  }
}
