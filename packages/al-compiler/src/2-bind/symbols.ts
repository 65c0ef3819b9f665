import type { AppManifest, CommitBehavior, SectionedObject, TableMetadata } from '@alcove/al-abi'
import type {
  CodeunitDeclaration,
  CompilationUnit,
  EnumDeclaration,
  EnumExtensionDeclaration,
  InterfaceDeclaration,
  ObjectDeclaration,
  PageDeclaration,
  PageExtensionDeclaration,
  ProcedureDeclaration,
  QueryDeclaration,
  ReportDeclaration,
  ReportExtensionDeclaration,
  Span,
  TableDeclaration,
  TableExtensionDeclaration,
  TriggerDeclaration,
  XmlPortDeclaration,
} from '../1-parse/syntax-tree.ts'
import type { ObsoleteMark } from './obsolete.ts'
import type { Type } from './types.ts'

export interface AppSymbol {
  readonly manifest: AppManifest
  /** The app being compiled; the others are its dependencies and only declare. */
  readonly isOwn: boolean
}

interface ObjectBase<Kind extends string, Declaration> {
  readonly kind: Kind
  /** 0: an object without a number. */
  readonly id: number
  readonly name: string
  readonly key: string
  readonly namespaceKey: string
  readonly app: AppSymbol
  /** Both undefined for objects of the platform. */
  readonly unit: CompilationUnit | undefined
  readonly declaration: Declaration | undefined
  readonly members: Members
}

/** What an object declares, by folded name. Filled when its members are bound. */
export interface Members {
  readonly procedures: Map<string, ProcedureSymbol[]>
  readonly globals: Map<string, VariableSymbol>
  /** Everything with a body or a signature, in the order of the source: its place is the procedure number. */
  readonly all: ProcedureSymbol[]
}

export interface CodeunitSymbol extends ObjectBase<'Codeunit', CodeunitDeclaration> {
  readonly implements: InterfaceSymbol[]
  tableNo: number
  singleInstance: boolean
  subtype: string
  /** `EventSubscriberInstance = Manual` */
  readonly manualBinding: boolean
}

export interface TableSymbol extends ObjectBase<'Table', TableDeclaration> {
  readonly fields: FieldSymbol[]
  /** Those of its extensions too. */
  readonly fieldsByKey: Map<string, FieldSymbol>
  /** Set for platform tables, else made from the declaration. */
  readonly metadata: TableMetadata | undefined
  temporary: boolean
}

export interface FieldSymbol {
  readonly table: TableSymbol
  readonly no: number
  readonly name: string
  readonly key: string
  readonly type: Type
  /** Its place in TableMetadata.fields; -1: SystemId, which has a property of its own; -2: not there, or not yet (use-system-field.ts). */
  index: number
  readonly span: Span | undefined
  /** Number of the table extension that adds it: its place is known when an image is loaded. */
  readonly extension?: number
  /** Absent: everybody may use it. */
  readonly protection?: FieldProtection
  readonly obsolete?: ObsoleteMark
}

/** `Access` of a field: its own object, the table with its extensions, or the app may use it. */
export interface FieldProtection {
  readonly access: 'local' | 'protected' | 'internal'
  readonly declaredBy: TableSymbol | TableExtensionSymbol
}

export interface EnumSymbol extends ObjectBase<'Enum', EnumDeclaration> {
  readonly values: EnumValueSymbol[]
  readonly implements: InterfaceSymbol[]
}

export interface EnumValueSymbol {
  readonly ordinal: number
  readonly name: string
  readonly key: string
}

export interface InterfaceSymbol extends ObjectBase<'Interface', InterfaceDeclaration> {
  readonly extends: InterfaceSymbol[]
}

export interface TableExtensionSymbol extends ObjectBase<'TableExtension', TableExtensionDeclaration> {
  extended: TableSymbol | undefined
}

export interface EnumExtensionSymbol extends ObjectBase<'EnumExtension', EnumExtensionDeclaration> {
  extended: EnumSymbol | undefined
  readonly values: EnumValueSymbol[]
}

/** Objects whose code runs. */
export type CodeSymbol = CodeunitSymbol | TableSymbol | TableExtensionSymbol

/** Objects with code in their sections. It is checked, but does not run yet: using them raises an error. */
export interface SectionedSymbol extends ObjectBase<SectionedKind, SectionedDeclaration> {
  /** Record that the code of a page works on. Unsupported: its table is missing or not built yet. */
  source: Type | undefined
  /** What an extension extends. */
  extended: SectionedSymbol | undefined
  /** What `CurrPage.`, `RequestOptionsPage.` or a variable of a query reaches, by folded name; of extensions too. */
  readonly controls: Map<string, ControlSymbol>
  /** Names of actions, which may be those of controls too, by folded name; of extensions too. */
  readonly actions: Set<string>
  /** Names that the code has without a declaration: Rec, CurrPage, data items, text elements. */
  readonly implicit: Map<string, VariableSymbol>
}
export type SectionedKind = SectionedObject['kind'] | 'PageExtension' | 'ReportExtension'
export type SectionedDeclaration =
  | PageDeclaration
  | PageExtensionDeclaration
  | ReportDeclaration
  | ReportExtensionDeclaration
  | XmlPortDeclaration
  | QueryDeclaration

/** Control or action of a page, part with its page, column of a query. */
export interface ControlSymbol {
  readonly name: string
  /** Folded word of the section that declares it: `FIELD`, `ACTION`, `PART`. */
  readonly word: string
  readonly type: Type
}

/** Objects without code of their own: they can be named, and using them raises an error. */
export interface OtherSymbol extends ObjectBase<OtherKind, ObjectDeclaration> {}
export type OtherKind =
  | 'PermissionSet'
  | 'ControlAddIn'
  | 'PageCustomization'
  | 'PermissionSetExtension'
  | 'Profile'
  | 'ProfileExtension'
  | 'Entitlement'
  | 'DotNet'

export type ObjectSymbol =
  | CodeunitSymbol
  | TableSymbol
  | EnumSymbol
  | InterfaceSymbol
  | TableExtensionSymbol
  | EnumExtensionSymbol
  | SectionedSymbol
  | OtherSymbol

export interface VariableSymbol {
  readonly role: 'local' | 'parameter' | 'global' | 'return'
  readonly name: string
  readonly key: string
  readonly type: Type
  /** A `var` parameter. */
  readonly byReference: boolean
  /** Value of a Label. */
  readonly label: string | undefined
  readonly span: Span
  /** A global of a table extension: what its members end in. */
  readonly suffix?: string
  /** Declared under `protected var`. */
  readonly isProtected?: boolean
  /** Held in a Ref, because somewhere it is passed as `var`. Known when all bodies of its object have been checked. */
  boxed: boolean
  /** A record that may hold a part of a row (4-emit/read-in-part.ts). Known when its object is about to be emitted. */
  readsInPart?: boolean
}

export interface ProcedureSymbol {
  readonly owner: ObjectSymbol
  readonly name: string
  readonly key: string
  /** The member of the generated class. */
  readonly jsName: string
  readonly access: 'public' | 'local' | 'internal' | 'protected'
  readonly parameters: readonly VariableSymbol[]
  readonly returns: Type
  /** The named return value. */
  readonly result: VariableSymbol | undefined
  readonly isTrigger: boolean
  /** `[TryFunction]` */
  readonly isTry: boolean
  /** `[CommitBehavior(CommitBehavior::Ignore)]` */
  readonly commitBehavior: CommitBehavior | undefined
  /** `[IntegrationEvent]` and its like. */
  readonly isEvent: boolean
  /** An OnValidate: the field it stands in. */
  readonly field: FieldSymbol | undefined
  readonly declaration: ProcedureDeclaration | TriggerDeclaration
  /** What tells overloads apart in interfaces, where their order does not count. */
  readonly signature: string
}

export function isSectioned(symbol: ObjectSymbol): symbol is SectionedSymbol {
  return 'controls' in symbol
}

export function createMembers(): Members {
  return { procedures: new Map(), globals: new Map(), all: [] }
}
