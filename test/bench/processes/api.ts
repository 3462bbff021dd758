import { startApi } from '@muster/api'
import { settingsOf, tellParent } from './parent.ts'

const settings = settingsOf<{ databaseUrl: string; poolSize: number }>()
const api = await startApi({ ...settings, host: '127.0.0.1', port: 0 })
tellParent(api.url, api.stop)
