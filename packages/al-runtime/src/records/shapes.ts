export { createRecord } from './al-record.ts'
