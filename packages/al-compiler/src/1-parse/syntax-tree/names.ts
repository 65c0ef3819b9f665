import type { Node } from './node.ts'

export interface Identifier extends Node<'Identifier'> {
  /** As spelt, without quotes. Names that are spelt alike are the same string. */
  readonly name: string
  /** Folded by `foldName`: two names are the same in AL when their keys are equal. */
  readonly key: string
  readonly quoted: boolean
}

/** `Customer`, `"Sales Header"`, `Microsoft.Sales.Customer.Customer`. Never empty. */
export interface QualifiedName extends Node<'QualifiedName'> {
  readonly parts: readonly Identifier[]
}

/** An object named by its number: `Record 18`, `Codeunit 80`. */
export interface ObjectId extends Node<'ObjectId'> {
  readonly id: number
}

export type ObjectReference = QualifiedName | ObjectId
