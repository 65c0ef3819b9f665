import { z } from 'zod'

/** Imported before any schema is made: the strict content policy knows no `unsafe-eval`, and zod would try it. */
z.config({ jitless: true })
