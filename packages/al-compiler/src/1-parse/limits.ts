/** Statements, sections, parentheses and type arguments inside one another. Hand-written AL stays below 30. */
export const MAX_NESTING = 200

/** Height of an expression's tree: `a + b + c …` grows it without nesting, and later phases recurse over it. */
export const MAX_HEIGHT = 1_000
