import type { AlType } from './al-type.ts'
import type { CalcFormulaMetadata, RelationMetadata } from './field-formulas.ts'
import type { TestCodeunitMetadata } from './test-metadata.ts'
import type { EventMetadata, SubscriberMetadata } from './events.ts'

/** Raised whenever generated code and runtime no longer fit; compiled apps of another version are compiled again. */
export const ABI_VERSION = 3

export type ObjectKind =
  | 'Codeunit'
  | 'Table'
  | 'Enum'
  | 'Interface'
  | 'Page'
  | 'Report'
  | 'XmlPort'
  | 'Query'
  | 'TableExtension'
  | 'EnumExtension'
  | 'Other'

export interface AppManifest {
  readonly id: string
  readonly name: string
  readonly publisher: string
  readonly version: string
  readonly preprocessorSymbols: readonly string[]
  readonly dependencies: readonly {
    readonly id: string
    readonly name: string
    readonly publisher: string
    readonly version: string
  }[]
  readonly features: readonly string[]
  /** Apps that may use what is internal to this one. */
  readonly internalsVisibleTo?: readonly { readonly id: string; readonly name: string; readonly publisher: string }[]
}

/** One app, compiled. Plain data: it crosses threads by structured clone and may be kept on disk as JSON. */
export interface CompiledApp {
  readonly abiVersion: number
  readonly manifest: AppManifest
  readonly files: readonly SourceFile[]
  readonly objects: readonly CompiledObject[]
}

export interface SourceFile {
  readonly path: string
  readonly text: string
}

export interface CompiledObject {
  readonly kind: ObjectKind
  readonly id: number
  readonly name: string
  /** Index into CompiledApp.files. */
  readonly file: number
  /** 1-based line of the object's head. */
  readonly line: number
  /** EnumExtension, TableExtension: name of the object it extends. */
  readonly extends?: string
  readonly procedures: readonly ProcedureMetadata[]
  /** What it publishes; those of a TableExtension are events of the table it extends. */
  readonly events?: readonly EventMetadata[]
  /** In the order of their declaration. */
  readonly subscribers?: readonly SubscriberMetadata[]
  /** Body of a function `(rt, base, image) => …` that returns the object's class; absent for objects without code. */
  readonly code?: string
  /** Source map (version 3, JSON) from `code` to the AL file. */
  readonly sourceMap?: string
  readonly codeunit?: CodeunitMetadata
  readonly table?: TableMetadata
  readonly tableExtension?: TableExtensionMetadata
  readonly enum?: EnumMetadata
}

/** Its place in CompiledObject.procedures, plus the object's base, is the procedure number in the slot. */
export interface ProcedureMetadata {
  readonly name: string
  readonly isTrigger: boolean
  /** Other objects cannot call it. */
  readonly isLocal?: boolean
  readonly line: number
  readonly endLine: number
}

export interface CodeunitMetadata {
  readonly singleInstance: boolean
  readonly subtype: string
  /** Table id of TableNo, 0 = OnRun takes no record. */
  readonly tableNo: number
  readonly hasOnRun: boolean
  /** Of codeunits with Subtype = Test. */
  readonly test?: TestCodeunitMetadata
  /** `EventSubscriberInstance = Manual`: its subscribers are called on instances that BindSubscription has bound. */
  readonly manualBinding?: boolean
}

export interface TableMetadata {
  readonly id: number
  readonly name: string
  /** In lower case; of tables that are in one. Their names are their own only there. */
  readonly namespace?: string
  readonly caption: string
  readonly dataPerCompany: boolean
  readonly temporary: boolean
  readonly fields: readonly FieldMetadata[]
  /** The first one is the primary key. Field numbers. */
  readonly keys: readonly KeyMetadata[]
  /** Name of the app that declares it; empty for platform tables. */
  readonly app: string
}

/** What a table extension adds to its table; `tablesOf` puts the two together. */
export interface TableExtensionMetadata {
  readonly tableId: number
  readonly fields: readonly FieldMetadata[]
  readonly keys: readonly KeyMetadata[]
  /** By field number: what `modify` calls fields of the table. */
  readonly captions?: Readonly<Record<number, string>>
}

export interface FieldMetadata {
  /** Number of the table extension that adds the field. */
  readonly extension?: number
  readonly no: number
  readonly name: string
  readonly caption: string
  readonly type: AlType
  readonly fieldClass: 'Normal' | 'FlowField' | 'FlowFilter'
  readonly autoIncrement: boolean
  /** In its JavaScript form for simple types as written (number, string, boolean), for the others as AL text. Of a Date or DateTime a text that Init cannot read. */
  readonly initValue?: string | number | boolean
  readonly notBlank: boolean
  readonly hasOnValidate: boolean
  /** What Validate refuses. */
  readonly limits?: FieldLimits
  readonly relation?: RelationMetadata
  /** Of FlowFields. */
  readonly calcFormula?: CalcFormulaMetadata
}

export interface FieldLimits {
  /** Written as `initValue` is. */
  readonly minValue?: string | number | boolean
  readonly maxValue?: string | number | boolean
  /** `Numeric`: digits only. */
  readonly numeric?: boolean
  /** `CharAllowed`: pairs, from character to character. */
  readonly charAllowed?: string
}

export interface KeyMetadata {
  readonly name: string
  readonly fields: readonly number[]
  readonly unique: boolean
  readonly clustered: boolean
  readonly enabled: boolean
}

export interface EnumMetadata {
  readonly id: number
  readonly name: string
  readonly extensible: boolean
  readonly values: readonly EnumValueMetadata[]
  /** Interface name in lower case to the codeunit that stands for values without their own, and for ordinals that no value has. */
  readonly defaultImplementations?: Readonly<Record<string, number>>
  readonly unknownImplementations?: Readonly<Record<string, number>>
}

export interface EnumValueMetadata {
  readonly ordinal: number
  readonly name: string
  readonly caption: string
  /** Interface name in lower case to codeunit id. */
  readonly implementations?: Readonly<Record<string, number>>
}

/**
 * All apps a session sees. A publish makes the next image; sessions keep theirs. `bases[i][j]` is the procedure base of
 * object j of app i. Bases are never handed out twice in the life of a server, so a procedure number alone names its image's object.
 */
export interface CompiledImage {
  readonly generation: number
  readonly apps: readonly CompiledApp[]
  readonly bases: readonly (readonly number[])[]
}
