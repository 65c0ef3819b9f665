import { signatures } from './signature.ts'

/** A property is read with the first overload and set with the second, or by assignment. */
function properties(types: Readonly<Record<string, string>>): string {
  return Object.entries(types)
    .map(([name, type]) => `${name}(): ${type}\n${name}(value: ${type}): ${type} = Set${name} | ref`)
    .join('\n')
}

/** An ErrorInfo is a value: `rt.ErrorInfo.<Name>(s, info, …)`; what changes one takes it as a Ref. */
export const errorInfoMethods = [
  ...signatures(
    'ErrorInfo',
    `
    Create(message?: Text, collectible?: Boolean, var record?: AnyRecord, fieldNo?: Integer, pageNo?: Integer, controlName?: Text, verbosity?: Verbosity, classification?: DataClassification, dimensions?: TextDictionary): ErrorInfo | static
    ${properties({
      Message: 'Text',
      DetailedMessage: 'Text',
      Title: 'Text',
      Collectible: 'Boolean',
      ErrorType: 'ErrorType',
      Verbosity: 'Verbosity',
      DataClassification: 'DataClassification',
      TableId: 'Integer',
      FieldNo: 'Integer',
      SystemId: 'Guid',
      RecordId: 'RecordId',
      PageNo: 'Integer',
      ControlName: 'Text',
      CustomDimensions: 'TextDictionary',
    })}
    Callstack(): Text
    AddAction(caption: Text, codeunitId: Integer, method: Text, description?: Text) | ref
    AddNavigationAction(caption?: Text, description?: Text) | ref
  `,
  ),
]
