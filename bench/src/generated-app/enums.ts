import type { Area } from './area.ts'
import { objectId } from './area.ts'

function value(ordinal: number, text: string, name: string): string[] {
  return [
    `    value(${ordinal}; "${text}")`,
    '    {',
    `        Caption = '${text}', Comment = 'State of ${name}';`,
    '    }',
  ]
}

export function enumLines(area: Area): string[] {
  const texts = ['Open', 'Pending Approval', 'Released', 'Partly Posted', 'Closed']
  return [
    `enum ${objectId(area)} "${area.name} Status"`,
    '{',
    '    Extensible = true;',
    '',
    ...texts.flatMap((text, ordinal) => value(ordinal, text, area.name)),
    '}',
  ]
}

export function enumExtensionLines(area: Area): string[] {
  const { name } = area
  return [
    `enumextension ${objectId(area)} "${name} More Status" extends "${name} Status"`,
    '{',
    ...value(100, 'Archived', name),
    ...value(101, 'On Hold', name),
    '}',
  ]
}

export function interfaceLines({ name }: Area): string[] {
  return [
    `interface "${name} Posting"`,
    '{',
    '    /// <summary>Posts one row and answers with its amount.</summary>',
    `    procedure Post(var Source: Record "${name}"; PostingDate: Date): Decimal`,
    '',
    '    procedure Describe(): Text',
    '}',
  ]
}
