// @boundaries-ignore one set of test settings for all packages
import { nodeTests } from '../../vitest.shared.ts'

export default nodeTests
