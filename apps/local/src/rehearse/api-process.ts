import { type RunningApi, startApi } from '@muster/api'
import { seededSalt } from '@muster/operations'
import { asChild } from './child-process.ts'

export interface ApiProcessSettings {
  readonly databaseUrl: string
  readonly seed: number
  readonly poolSize: number
}

let api: RunningApi | undefined
const { settings } = asChild<ApiProcessSettings>(async () => {
  await api?.stop()
})
const { databaseUrl, poolSize, seed } = settings
const salt = seededSalt(String(seed))
api = await startApi({ databaseUrl, poolSize, salt, host: '127.0.0.1', port: 0 })
process.send?.({ url: api.url })
