import { expect, it } from 'vitest'
import { problems } from './compile.ts'

const field = (property: string) =>
  `table 1 T { fields { field(1; "No."; Integer) { } field(2; More; Integer) { ${property} } } }`

it.each([
  'codeunit 1 C { TableNo = "Event Subscription"; trigger OnRun() begin Rec.FindSet(); end; }',
  'codeunit 1 C { [EventSubscriber(ObjectType::Table, Database::"Report Layout List", OnAfterInsertEvent, \'\', false, false)] local procedure P(var Rec: Record "Report Layout List") begin end; }',
  'codeunit 1 C { procedure P(): Integer begin exit(Database::System.Reflection."Page Action"); end; }',
  field('TableRelation = Object.ID where(Type = const(Table));'),
  field('TableRelation = if ("No." = const(1)) System.Reflection."Page Action" else T;'),
  field(
    'FieldClass = FlowField; CalcFormula = count("Event Subscription" where("Subscriber Codeunit ID" = const(1)));',
  ),
])('takes a table of the platform that is not built: %s', (text) => {
  expect(problems(text)).toEqual([])
})

it.each([
  [field('TableRelation = Gone.Profile;'), "1:93 AL0185 Table 'Gone' is missing."],
  ['codeunit 1 C { procedure P(R: Record Sales.Chart) begin end; }', "1:38 AL0185 Table 'Sales.Chart' is missing."],
  [field('TableRelation = if (Gone = const(1)) Object;'), "1:97 AL0186 The table 'T' has no field 'Gone'."],
])('does not take the name of one for a table of an app: %s', (text, problem) => {
  expect(problems(text)).toEqual([problem])
})
