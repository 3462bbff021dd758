import type { Database, Kysely } from '@muster/db'
import type { Programme } from '@muster/domain/programme/programme'
import { type County, county as madeUpCounty, storiesByAccount } from '../county/index.ts'
import { importFiles } from '../imports/index.ts'
import { accountOf } from '../participants/accounts.ts'
import { openApiClient } from '../participants/api-client.ts'
import { knownFrom } from '../participants/known-from.ts'
import { tokensFrom } from '../participants/sign-in.ts'
import { groupsThatIntendToForm, openFromRegister } from '../programme/index.ts'
import { openingOf } from '../rehearse/prepare.ts'
import type { Stage } from './stage.ts'
import { openingScene } from './targets.ts'

/** The made-up county with its six stories; luck is theirs, so nothing else goes wrong. */
export function countyStage(programme: Programme): Stage {
  const county = madeUpCounty()
  return {
    programme,
    name: 'demonstration',
    setting: 'Setting the opening scene of the made-up county (once) ...',
    called: 'a made-up county',
    invented: true,
    stories: county.stories,
    seed: 2019,
    misfortune: 0,
    opensAt: openingScene(programme),
    prepare: (db) => prepareCounty(db, programme, county),
    begin: (apiUrl) => appointCommittees(apiUrl, programme, county),
    known: async (db) => {
      const groups = await groupsThatIntendToForm(db)
      return await knownFrom(db, programme, [...new Set(groups.map(({ lead }) => lead))], groups)
    },
  }
}

/** Imports the county's published files as any others, and opens the programme on its first morning. */
async function prepareCounty(
  db: Kysely<Database>,
  programme: Programme,
  county: County,
): Promise<void> {
  const outcomes = await importFiles(db, county.files, { actor: 'demonstration', apply: true })
  const bad = outcomes.find(({ outcome }) => outcome !== 'imported' && outcome !== 'alreadyHeld')
  if (bad)
    throw new Error(`The file ${bad.name} of the made-up county was not taken in: ${bad.outcome}.`)
  await openFromRegister(db, {
    programme,
    clock: { kind: 'stepped', at: openingOf(programme) },
    at: programme.opens,
    stories: storiesByAccount(county.stories),
    lmc: county.lmc,
  })
}

/** The county's committees are entered by their secretaries, whose GPs' practices the stories turn on. */
async function appointCommittees(
  apiUrl: string,
  programme: Programme,
  { committees }: County,
): Promise<void> {
  const api = openApiClient(apiUrl, tokensFrom(programme.id), 1)
  try {
    for (const { commissioner, members } of committees)
      await api.mutate(accountOf.secretary(commissioner), 'committee.appoint', {
        commandId: `county:committee:${commissioner}`,
        commissioner,
        members,
      })
  } finally {
    api.close()
  }
}
