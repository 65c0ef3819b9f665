export { nodeTests as default } from '../../vitest.shared.ts'
