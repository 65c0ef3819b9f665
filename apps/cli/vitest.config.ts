import { mergeConfig } from 'vitest/config'
// @boundaries-ignore one set of test settings for all packages
import { nodeTests } from '../../vitest.shared.ts'

export default mergeConfig(nodeTests, { test: { globalSetup: ['@alcove/testkit/vitest-postgres'] } })
