/** The JavaScript that emit builds: as much of the language as generated code needs. `at` is an offset in the AL file. */
export type Expression =
  | { readonly kind: 'name'; readonly name: string }
  /** Already JavaScript: a number, a quoted text, plain data. Only `literal` makes one. */
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'member'; readonly object: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly object: Expression; readonly index: Expression }
  | { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'assign'; readonly operator: string; readonly target: Expression; readonly value: Expression }
  | { readonly kind: 'conditional'; readonly test: Expression; readonly then: Expression; readonly else: Expression }
  | { readonly kind: 'sequence'; readonly items: readonly Expression[] }
  | { readonly kind: 'array'; readonly items: readonly Expression[] }
  | {
      readonly kind: 'arrow'
      readonly isAsync: boolean
      readonly parameters: readonly string[]
      readonly body: Expression
    }
  | { readonly kind: 'await'; readonly operand: Expression }

export type Statement =
  | { readonly kind: 'expression'; readonly expression: Expression; readonly at?: number }
  | {
      readonly kind: 'declare'
      readonly word: 'let' | 'const'
      readonly name: string
      readonly value: Expression | undefined
    }
  | { readonly kind: 'if'; readonly test: Expression; readonly then: Statement; readonly else: Statement | undefined }
  | { readonly kind: 'loop'; readonly body: Statement }
  | { readonly kind: 'block'; readonly body: readonly Statement[] }
  | { readonly kind: 'labeled'; readonly label: string; readonly body: Statement }
  | { readonly kind: 'break'; readonly label: string | undefined }
  | { readonly kind: 'continue' }
  | { readonly kind: 'return'; readonly value: Expression | undefined }
  | { readonly kind: 'throw'; readonly value: Expression }
  | { readonly kind: 'finally'; readonly body: Statement; readonly last: Statement }
  | { readonly kind: 'try'; readonly body: Statement; readonly name: string; readonly handler: Statement }

export interface Method {
  readonly name: string
  readonly isAsync: boolean
  readonly parameters: readonly string[]
  readonly body: readonly Statement[]
  readonly at?: number
}

export interface Class {
  readonly base: Expression
  /** The module answers a function from `base`, which is a name then, to the class. */
  readonly isMixin: boolean
  readonly statics: readonly { readonly name: string; readonly value: Expression }[]
  readonly methods: readonly Method[]
}

/** Body of the function `(rt, base, image) => class`. */
export interface Module {
  readonly constants: readonly Statement[]
  readonly class: Class
}
