import pg from 'pg'
import { myMuster } from './my-muster.ts'

async function rowsOf<Row extends pg.QueryResultRow>(database: string, question: string) {
  const client = new pg.Client({ connectionString: urlOf(database) })
  await client.connect()
  try {
    return (await client.query<Row>(question)).rows
  } finally {
    await client.end()
  }
}

function urlOf(database: string): string {
  const url = new URL(myMuster()?.server ?? '')
  url.pathname = `/${database}`
  return url.href
}

/** The databases of the county: its opening scene, and the play that is on. Each start again begins another play. */
async function databases(): Promise<{ readonly opening: string; readonly play: string }> {
  const rows = await rowsOf<{ datname: string }>(
    'postgres',
    "select datname from pg_database where datname like 'muster_county_%'",
  )
  const names = rows.map(({ datname }) => datname)
  const playOf = (name: string) => Number(name.split('_play_').at(-1))
  const [play] = names.filter((one) => one.includes('_play_')).sort((a, b) => playOf(b) - playOf(a))
  const opening = names.find((one) => one.endsWith('_opening'))
  if (!play || !opening) throw new Error(`No county is played: ${names.join(', ')}.`)
  return { opening, play }
}

export const playedNow = async (): Promise<string> => urlOf((await databases()).play)

const whatHappened = `select (select max(position) from event) as events,
  (select count(*) from import_file) as files, (select max(at) from programme_clock) as now`

/** Whether nobody has done anything in the county since it began. */
export async function isUntouched(): Promise<boolean> {
  const { opening, play } = await databases()
  const [before, after] = await Promise.all([
    rowsOf(opening, whatHappened),
    rowsOf(play, whatHappened),
  ])
  return JSON.stringify(before) === JSON.stringify(after)
}
