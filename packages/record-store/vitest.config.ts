import { mergeConfig } from 'vitest/config'
import { nodeTests } from '../../vitest.shared.ts'

export default mergeConfig(nodeTests, { test: { globalSetup: ['tests/global-setup.ts'] } })
