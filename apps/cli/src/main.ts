import { createProgram } from './program.ts'
import { reportFailure } from './output/failure.ts'

const program = createProgram()
try {
  await program.parseAsync(process.argv)
} catch (error) {
  process.exitCode = reportFailure(error)
}
