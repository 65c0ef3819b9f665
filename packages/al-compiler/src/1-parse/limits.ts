/**
 * How deep constructs may stand inside one another. A statement, section or type argument counts one; an expression in
 * parentheses, brackets or arguments two, since it takes more of the stack. Hand-written AL stays below 60.
 */
export const MAX_NESTING = 400
export const STATEMENT_NESTING = 1
export const EXPRESSION_NESTING = 2

/** Height of an expression's tree: `a + b + c …` grows it without nesting, and later phases recurse over it. */
export const MAX_HEIGHT = 1_000

/** Syntax errors reported for one file; what comes after them helps nobody. */
export const MAX_FINDINGS = 500
