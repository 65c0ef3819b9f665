import type { Expression, Statement, TypeReference } from '../src/1-parse/syntax-tree.ts'

/** An expression with every pair of parentheses that its tree means. */
export function outline(node: Expression): string {
  switch (node.kind) {
    case 'IntegerLiteral':
    case 'DateLiteral':
    case 'TimeLiteral':
    case 'DateTimeLiteral':
    case 'BooleanLiteral':
      return String(node.value)
    case 'BigIntegerLiteral':
      return `${node.value}L`
    case 'DecimalLiteral':
      return node.text
    case 'TextLiteral':
      return JSON.stringify(node.value)
    case 'Identifier':
      return node.quoted ? `"${node.name}"` : node.name
    case 'ThisExpression':
      return 'this'
    case 'MissingExpression':
      return '?'
    case 'MemberAccess':
      return `${outline(node.target)}.${outline(node.member)}`
    case 'ScopeAccess':
      return `${outline(node.target)}::${outline(node.member)}`
    case 'IndexAccess':
      return `${outline(node.target)}[${list(node.indexes)}]`
    case 'CallExpression':
      return `${outline(node.callee)}(${list(node.arguments)})`
    case 'UnaryExpression':
      return `(${node.operator} ${outline(node.operand)})`
    case 'BinaryExpression':
      return `(${outline(node.left)} ${node.operator} ${outline(node.right)})`
    case 'InExpression':
      return `(${outline(node.operand)} in ${outline(node.set)})`
    case 'SetExpression':
      return `[${list(node.members)}]`
    case 'RangeExpression':
      return `${outline(node.from)}..${outline(node.to)}`
    case 'IsExpression':
      return `(${outline(node.operand)} is ${outlineType(node.type)})`
    case 'AsExpression':
      return `(${outline(node.operand)} as ${outlineType(node.type)})`
    case 'ConditionalExpression':
      return `(${outline(node.condition)} ? ${outline(node.whenTrue)} : ${outline(node.whenFalse)})`
  }
}

/** A statement on one line, in braces and brackets of our own. */
export function outlineStatement(node: Statement): string {
  switch (node.kind) {
    case 'Block':
      return `{${statements(node.statements)}}`
    case 'EmptyStatement':
      return '-'
    case 'IfStatement': {
      const otherwise = node.else ? ` else ${outlineStatement(node.else)}` : ''
      return `if ${outline(node.condition)} ${outlineStatement(node.then)}${otherwise}`
    }
    case 'CaseStatement': {
      const branches = node.branches.map(({ labels, body }) => `${list(labels)}: ${outlineStatement(body)}`)
      if (node.else) branches.push(`else ${statements(node.else)}`)
      return `case ${outline(node.subject)} {${branches.join('; ')}}`
    }
    case 'WhileStatement':
      return `while ${outline(node.condition)} ${outlineStatement(node.body)}`
    case 'RepeatStatement':
      return `repeat {${statements(node.body)}} ${outline(node.until)}`
    case 'ForStatement':
      return `for ${outline(node.variable)} ${outline(node.from)} ${node.direction} ${outline(node.to)} ${outlineStatement(node.body)}`
    case 'ForEachStatement':
      return `foreach ${outline(node.variable)} ${outline(node.collection)} ${outlineStatement(node.body)}`
    case 'WithStatement':
      return `with ${outline(node.target)} ${outlineStatement(node.body)}`
    case 'ExitStatement':
      return node.value ? `exit ${outline(node.value)}` : 'exit'
    case 'BreakStatement':
      return 'break'
    case 'ContinueStatement':
      return 'continue'
    case 'AssertErrorStatement':
      return `asserterror ${outlineStatement(node.body)}`
    case 'AssignmentStatement':
      return `${outline(node.target)} ${node.operator} ${outline(node.value)}`
    case 'ExpressionStatement':
      return outline(node.expression)
  }
}

/** A type as one would write it, all defaults said. */
export function outlineType(node: TypeReference): string {
  switch (node.kind) {
    case 'SimpleType':
      return node.length === undefined ? node.name : `${node.name}[${node.length}]`
    case 'ObjectType': {
      const { object } = node
      const name = object.kind === 'ObjectId' ? String(object.id) : object.parts.map(outline).join('.')
      return `${node.of} ${name}${node.temporary ? ' temporary' : ''}`
    }
    case 'OptionType':
      return node.members ? `Option(${node.members.join('|')})` : 'Option'
    case 'CollectionType':
      return `${node.of}<${node.arguments.map(outlineType).join(', ')}>`
    case 'ArrayType':
      return `${outlineType(node.element)}[${node.dimensions.join(',')}]`
    case 'LabelType': {
      const { text, comment, locked, maxLength } = node.label
      return `Label(${[text, comment ?? '', locked, maxLength ?? ''].join('|')})`
    }
  }
}

function list(nodes: readonly Expression[]): string {
  return nodes.map(outline).join(', ')
}

function statements(nodes: readonly Statement[]): string {
  return nodes.map(outlineStatement).join('; ')
}
