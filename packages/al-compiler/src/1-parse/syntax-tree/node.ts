export interface Span {
  readonly start: number
  readonly end: number
  readonly line: number
}

/** Every node says what it is and where it stands. */
export interface Node<Kind extends string> {
  readonly kind: Kind
  readonly span: Span
}
