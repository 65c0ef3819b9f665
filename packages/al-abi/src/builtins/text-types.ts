import { signatures } from './signature.ts'

/** `rt.TextBuilder.<Name>(s, builder, …)`. */
export const textBuilderMethods = signatures(
  'TextBuilder',
  `
    Append(text: Text): Boolean
    AppendLine(text?: Text): Boolean
    Capacity(capacity?: Integer): Integer
    Clear(): Boolean
    EnsureCapacity(capacity: Integer): Integer
    Insert(position: Integer, text: Text): Boolean | raises
    Length(length?: Integer): Integer
    MaxCapacity(): Integer
    Remove(start: Integer, count: Integer): Boolean | raises
    Replace(from: Text, to: Text): Boolean | raises
    Replace(from: Text, to: Text, start: Integer, count: Integer): Boolean | raises
    ToText(): Text
    ToText(start: Integer, count: Integer): Text
  `,
)

/** A BigText is a value; what changes one takes it as a Ref. */
export const bigTextMethods = signatures(
  'BigText',
  `
    AddText(text: Text, position?: Integer) | ref
    AddText(text: BigText, position?: Integer) | ref
    GetSubText(var part: Text, position: Integer, length?: Integer): Integer
    GetSubText(var part: BigText, position: Integer, length?: Integer): Integer
    Length(): Integer
    Read(stream: InStream): Boolean | ref
    TextPos(part: Text): Integer
    Write(stream: OutStream): Boolean
  `,
)

export const versionMethods = signatures(
  'Version',
  `
    Create(text: Text): Version | static
    Create(major: Integer, minor: Integer, build?: Integer, revision?: Integer): Version = CreateOfNumbers | static
    Build(): Integer
    Major(): Integer
    Minor(): Integer
    Revision(): Integer
    ToText(): Text
  `,
)

/** A text becomes a SecretText by assignment; there is no way back but Unwrap. */
export const secretTextMethods = signatures(
  'SecretText',
  `
    SecretStrSubstNo(format: Text, ...secrets: SecretText): SecretText | static
    IsEmpty(): Boolean
    Unwrap(): Text
  `,
)
