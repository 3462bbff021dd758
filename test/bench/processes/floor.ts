import { startFloor } from '../floor/start-floor.ts'
import { settingsOf, tellParent } from './parent.ts'

const floor = await startFloor(settingsOf<{ databaseUrl: string; poolSize: number }>())
tellParent(floor.url, floor.stop)
