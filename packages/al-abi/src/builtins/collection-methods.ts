import { signatures } from './signature.ts'

export const listMethods = signatures(
  'List',
  `
    Add(value: Element)
    AddRange(values: Self) = AddList
    AddRange(...values: Element)
    Contains(value: Element): Boolean
    Count(): Integer
    Get(index: Integer): Element
    Get(index: Integer, var value: Element): Boolean = TryGet | raises
    GetRange(index: Integer, count: Integer): Self
    GetRange(index: Integer, count: Integer, var values: Self): Boolean = TryGetRange | raises
    IndexOf(value: Element): Integer
    LastIndexOf(value: Element): Integer
    Insert(index: Integer, value: Element): Boolean | raises
    Remove(value: Element): Boolean
    RemoveAt(index: Integer): Boolean | raises
    RemoveRange(index: Integer, count: Integer): Boolean | raises
    Reverse()
    Set(index: Integer, value: Element): Boolean | raises
    Set(index: Integer, value: Element, var previous: Element): Boolean = Exchange | raises
  `,
)

export const dictionaryMethods = signatures(
  'Dictionary',
  `
    Add(key: Key, value: Value): Boolean | raises
    ContainsKey(key: Key): Boolean
    Count(): Integer
    Get(key: Key): Value
    Get(key: Key, var value: Value): Boolean = TryGet | raises
    Keys(): Keys
    Values(): Values
    Remove(key: Key): Boolean
    Set(key: Key, value: Value)
    Set(key: Key, value: Value, var previous: Value): Boolean = Exchange | raises
  `,
)
