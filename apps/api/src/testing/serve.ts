import { startApi } from '../start-api.ts'

// For tests: the api in a process of its own, to be killed. Says its address on the first line.
const { DATABASE_URL: databaseUrl = '' } = process.env
const { url } = await startApi({ databaseUrl, poolSize: 8, host: '127.0.0.1', port: 0 })
process.stdout.write(`${url}\n`)
